#include "study/errors.hpp"

namespace study {

const char* const kSlopeSource =
    "38 novices at a needle simulator, path inefficiency 127.1 -> 45.8 by training "
    "(zhixidata.com/details/1/913222204/2/5); one slope for every error";

const std::array<ErrorModel, kErrors>& errorModels() {
    static const std::array<ErrorModel, kErrors> models{{
        {"hand jitter", "mm", Owner::spacing, 0.144, kSlope,
         "pointing error 144 um RMS (PMC3989364); floor 49 um holding still (Riviere 1997)"},
        {"pitch bias", "ln", Owner::spacing, 0.09, kSlope,
         "density of follicular units varies by 13.33/74.36 = 18 %, so pitch by 9 % "
         "(oaepublish.com 2347-9264.2017.52)"},
        {"irregularity", "ln", Owner::spacing, 0.38, kSlope,
         "least distance 0.5-0.6 pitch (domain figures 2c): ln(0.83/0.567)"},
        {"row habit", "chance", Owner::spacing, 0.12, kSlope,
         "[P] rows are a beginner's mistake, no rate known"},
        {"clumping", "share", Owner::spacing, 0.02, kSlope,
         "[P] clusters are a beginner's mistake, no rate known"},
        {"missing", "share", Owner::spacing, 0.03, kSlope, "[P]"},
        {"depth bias", "mm", Owner::depth, 0.04, kSlope,
         "scalp epidermis 0.06-0.10 mm, a range of 0.04 mm (brandwoodclinic.com)"},
        {"depth spread", "mm", Owner::depth, 0.0816, kSlope,
         "expert 49 um holding still, novice then 136 um, cf. 133 um while actuating (Riviere 1997)"},
        {"depth drift", "mm", Owner::depth, 0.05, kSlope, "[P] half of the change over the session"},
        {"depth outliers", "share", Owner::depth, 0.02, kSlope, "[P] 0.15-0.40 mm too deep (method 7)"},
        {"front irregularity", "ln", Owner::hairline, 0.5493, kSlope,
         "half the published range of 1 to 3 mm RMS (domain figures 5d): ln(3)/2"},
        {"front wobble", "mm RMS", Owner::hairline, 1.0, kSlope,
         "half of the 2 mm that left and right normally differ by (darlingbuds.com)"},
        {"front offset", "mm", Owner::hairline, 0.8, kSlope, "[P] within the same 2 mm"},
        {"transition width", "ln", Owner::hairline, 0.3466, kSlope,
         "half the published range of 0.5 to 1 cm (practo.com after Shapiro 2004): ln(2)/2"},
    }};
    return models;
}

const char* name(Owner owner) {
    switch (owner) {
        case Owner::spacing:
            return "spacing";
        case Owner::depth:
            return "depth";
        case Owner::hairline:
            return "hairline";
    }
    return "";
}

}  // namespace study
