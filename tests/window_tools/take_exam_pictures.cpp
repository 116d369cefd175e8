// Pictures of the window of a sitting: take_exam_pictures SHARE FOLDER [a part of the look's name]. In the
// looks of the other screens, at a scripted desk whose work a synthetic hand has begun; and a run in the
// pseudo-language that must clip no text. Run by scripts/pictures.sh on a virtual display.
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <imgui.h>

#include "exam_view/scripted_desk.hpp"
#include "exam_view/scripted_pen_desk.hpp"
#include "hands/hand.hpp"
#include "level/yaml/load.hpp"
#include "ui/exam_view/pen_window.hpp"
#include "ui/kit/monotonic.hpp"

namespace {

// A caret that blinks would be there in some pictures and not in others.
void stillCaret() { ImGui::GetIO().ConfigInputTextCursorBlink = false; }

using exam_types::Stage;

struct Look {
    unsigned width, height;
    bool dark;
    double scale;
    const char* suffix;
    bool leftHanded = false;
    bool pseudo = false;
};

const Look kLooks[] = {
    {1280, 800, false, 1.0, "-1280-light"},
    {1280, 800, true, 1.0, "-1280-dark"},
    {1280, 800, false, 2.0, "-1280-light-200"},
    {1280, 800, true, 1.0, "-1280-dark-left", true},
    {1920, 1080, false, 1.0, "-1920-light"},
    {1920, 1080, true, 1.0, "-1920-dark"},
    {1920, 1080, false, 1.0, "-1920-light-left", true},
    {1920, 1080, true, 2.0, "-1920-dark-200"},
    {1280, 800, false, 1.0, "-1280-pseudo", false, true},
    {1280, 800, false, 1.5, "-1280-pseudo-150", true, true},
    {1920, 1080, false, 1.5, "-1920-pseudo-150", false, true},
};

struct Page {
    Stage stage;
    const char* name;
    bool rehearsal = false;
    bool slowPen = false;  // and another one than at preflight
};
const Page kPages[] = {
    {Stage::identity, "exam-identity"},
    {Stage::ready, "exam-ready"},
    {Stage::working, "exam-working"},
    {Stage::working, "exam-rehearsal", true},
    {Stage::working, "exam-slow-pen", false, true},
    {Stage::resting, "exam-break"},
    {Stage::paused, "exam-called"},
    {Stage::needsCode, "exam-code"},
    {Stage::needsDecision, "exam-decision"},
    {Stage::candidateClosed, "exam-close"},
    {Stage::closed, "exam-receipt"},
    {Stage::stopped, "exam-stopped"},
};

// A pen that is there and hovers over the skin.
class PenThere : public ui_kit::PointerSource {
public:
    void drain(std::vector<ui_kit::PointerReport>& reports) override {
        ui_kit::PointerReport report;
        report.serverUs = ui_kit::monotonicUs() / 1000 * 1000;
        report.xPx = place.first;
        report.yPx = place.second;
        report.pressure = 0;
        reports.push_back(report);
    }
    [[nodiscard]] std::vector<ui_kit::PointerDevice> devices() const override {
        ui_kit::PointerDevice pen;
        pen.name = "Pen tablet";
        pen.pen = true;
        pen.json = R"({"name":"Pen tablet"})";
        return {pen};
    }
    [[nodiscard]] bool hasPressure() const override { return true; }
    [[nodiscard]] bool penPresent() const override { return true; }
    [[nodiscard]] std::uint64_t changes() const override { return 1; }
    void use(const std::vector<pen::PenProfile>&) override {}
    [[nodiscard]] std::string deviceName() const override { return "Pen tablet"; }

    std::pair<double, double> place{0, 0};
};

text::Catalogue words(const std::string& share) {
    std::ifstream file(share + "/assets/text/en.json");
    auto read = text::Catalogue::parse(std::string{std::istreambuf_iterator<char>(file), {}});
    if (const auto* fault = std::get_if<std::string>(&read)) {
        std::fprintf(stderr, "%s\n", fault->c_str());
        std::exit(2);
    }
    return std::get<text::Catalogue>(std::move(read));
}

exam_ui::Options optionsOf(const Look& look, std::vector<std::string>& overflow) {
    exam_ui::Options options;
    options.size = {look.width, look.height};
    options.pseudoLanguage = look.pseudo;
    options.overflow = &overflow;
    return options;
}

void surround(exam_ui::Surroundings& services, const std::string& share, const Look& look) {
    services.catalogue = words(share);
    services.dark = look.dark;
    services.textScale = look.scale;
    services.clockUs = ui_kit::monotonicUs;
    services.log = [](const std::string&) {};
    services.openPointer = [&look](std::uint64_t) {
        auto pen = std::make_unique<PenThere>();
        pen->place = {look.width * 0.62, look.height * 0.55};
        return pen;
    };
}

// The look at the pen, nearly at its end, while its clock stands.
bool takePen(const std::string& share, const Look& look, const std::string& folder,
             std::vector<std::string>& overflow) {
    exam_view_test::ScriptedPenDesk desk;
    desk.seeEnough(133);
    desk.now.enough = false;
    desk.now.share = 0.84;
    desk.now.dots = 2;
    desk.now.programs = {"Virtual core XTEST pointer"};
    exam_ui::PenServices services;
    surround(services, share, look);
    services.desk = &desk;
    services.clockUs = [] { return std::int64_t{1'000'000'000}; };
    exam_ui::Options options = optionsOf(look, overflow);
    int frames = 0;
    options.eachFrame = [&](ui_kit::Window& window, bool) {
        stillCaret();
        if (++frames < 6) return true;
        (void)window.pixels().saveToFile(folder + "/exam-pen" + look.suffix + ".png");
        return false;
    };
    return exam_ui::lookAtPen(services, options) != exam_ui::PenLooked::noWindow;
}

void startWork(exam_view_test::ScriptedDesk& desk, const level::Level& level) {
    desk.stationLevel = level;
    desk.sheet.title = level.title;
    desk.sheet.brief = level.brief;
    const auto samples = hands::perform(level, hands::Kind::expert, 4);
    for (std::size_t i = 0; i < samples.size() / 3; ++i) (void)desk.take(samples[i]);
}

struct Taker {
    const Look& look;
    const std::string& folder;
    exam_view_test::ScriptedDesk& desk;
    std::size_t page = 0;
    int frames = 0;

    void turn() {
        frames = 0;
        if (page == std::size(kPages)) return;
        desk.now = kPages[page].stage;
        desk.sittingFacts.rehearsal = kPages[page].rehearsal;
        desk.pen = {};
        if (kPages[page].slowPen) desk.pen = {{"Pen tablet"}, "Pen tablet 2", desk.sheet.number, 63, 100};
        desk.code = desk.now == Stage::closed ? "7QK4-92MD-XH3T-P6VA-K" : "";
        desk.hindrance.reset();
        if (desk.now == Stage::stopped)
            desk.hindrance = "The examiner ended this sitting: the candidate is ill.";
        desk.left = desk.now == Stage::resting ? 252'000'000 : 1'300'000'000;
    }
    // Some frames, so that focus, scrollbars and the skin are where they stay.
    bool operator()(ui_kit::Window& window, bool sharp) {
        if (++frames < 6 || !sharp) return true;
        const sf::Image pixels = window.pixels();
        (void)pixels.saveToFile(folder + "/" + kPages[page].name + look.suffix + ".png");
        ++page;
        turn();
        return page < std::size(kPages);
    }
};

int take(const std::string& share, const level::Level& level, const Look& look, const std::string& folder,
         std::vector<std::string>& overflow) {
    exam_view_test::ScriptedDesk desk;
    desk.sittingFacts.leftHanded = look.leftHanded;
    startWork(desk, level);
    Taker taker{look, folder, desk};
    taker.turn();
    exam_ui::Services services;
    surround(services, share, look);
    services.desk = &desk;
    services.pixelsPerMm = 3.8;
    exam_ui::Options options = optionsOf(look, overflow);
    options.eachFrame = [&](ui_kit::Window& window, bool sharp) {
        stillCaret();
        return taker(window, sharp);
    };
    return exam_ui::run(services, options) == exam_ui::Ended::noWindow ? 2 : 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3 || argc > 4) {
        std::fprintf(stderr, "usage: take_exam_pictures SHARE FOLDER [a part of the look's name]\n");
        return 2;
    }
    const auto loaded = level_yaml::loadFile(std::string(argv[1]) + "/levels/5-1-soft-hairline.yaml");
    if (!loaded.level) return 2;
    std::size_t clipped = 0;
    for (const Look& look : kLooks) {
        if (argc == 4 && std::string(look.suffix).find(argv[3]) == std::string::npos) continue;
        std::vector<std::string> overflow;
        if (const int ended = take(argv[1], *loaded.level, look, argv[2], overflow); ended != 0) return ended;
        if (!takePen(argv[1], look, argv[2], overflow)) return 2;
        for (const auto& text : overflow) std::printf("clipped%s: %s\n", look.suffix, text.c_str());
        clipped += overflow.size();
    }
    std::printf("%zu texts clipped\n", clipped);
    return clipped == 0 ? 0 : 1;
}
