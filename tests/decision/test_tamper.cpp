// Single bytes changed in every kind of file: each is refused, and nothing falls over. STIPPLE_TAMPER says
// how many (./test tamper: 20,000).
#include <cstdlib>

#include "decision/files_of_record.hpp"
#include "exam/evidence/verify.hpp"
#include "support/catch.hpp"

using namespace exam_day;

namespace {

std::size_t wanted() {
    const char* text = std::getenv("STIPPLE_TAMPER");
    return text != nullptr ? std::strtoull(text, nullptr, 10) : 2000;
}

}  // namespace

TEST_CASE("a single byte changed anywhere in any file is refused") {
    const Day day;
    auto with = day.with();
    with.certificates = day.keyFiles();
    const auto files = genuineFiles(day);
    for (const Genuine& file : files) {
        const exam::Verdict verdict = exam::verify(file.bytes, with);
        INFO(file.name << ": " << (verdict.reasons.empty() ? "" : verdict.reasons.front().text));
        REQUIRE(verdict.genuine == true);
    }
    scoring::Random random(2026, 1);
    const std::size_t each = wanted() / files.size();
    for (const Genuine& file : files) {
        std::size_t refused = 0;
        std::string changed = file.bytes;
        for (std::size_t i = 0; i < each; ++i) {
            const std::size_t at = random.below(static_cast<std::uint32_t>(changed.size()));
            const char before = changed[at];
            changed[at] = static_cast<char>(before ^ static_cast<char>(1 + random.below(255)));
            const exam::Verdict verdict = exam::verify(changed, with);
            refused += verdict.genuine == false && !verdict.reasons.empty() ? 1U : 0U;
            if (verdict.genuine != false)
                UNSCOPED_INFO(file.name << ": byte " << at << " of " << changed.size() << " went unseen");
            changed[at] = before;
        }
        CHECK(refused == each);
    }
}

TEST_CASE("a file that is cut off or goes on is refused") {
    const Day day;
    auto with = day.with();
    with.certificates = day.keyFiles();
    for (const Genuine& file : genuineFiles(day)) {
        INFO(file.name);
        for (const std::size_t keep :
             {std::size_t{0}, std::size_t{15}, file.bytes.size() / 2, file.bytes.size() - 1})
            CHECK(exam::verify(file.bytes.substr(0, keep), with).genuine == false);
        // Blanks after a text of a code are how it was copied; elsewhere nothing may follow.
        if (file.name != "claim") CHECK(exam::verify(file.bytes + "x", with).genuine == false);
    }
}
