#include "pen_tablet/rehearsed.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <filesystem>
#include <thread>

#include "pen_tablet/academy_day.hpp"
#include "practice/replay.hpp"
#include "record/attempt_file/journal.hpp"
#include "support/catch.hpp"

namespace pen_tablet {

namespace {

namespace fs = std::filesystem;

constexpr double kPixel = 0.6;  // a place is kept to the micrometre; a pixel is some 50 of them

sheet::SheetView viewOf(const record::Attempt& attempt) {
    const auto said = std::find_if(attempt.events.rbegin(), attempt.events.rend(),
                                   [](const record::Event& event) { return event.kind == "view"; });
    REQUIRE(said != attempt.events.rend());
    const text::Json json = parsed(said->json);
    const auto number = [&](const char* key) { return member(json, key).number().value_or(0.0); };
    const auto& centre = *member(json, "centre_mm").items();
    return {{centre.at(0).number().value_or(0.0), centre.at(1).number().value_or(0.0)},
            number("px_per_mm"),
            number("rotation_rad"),
            number("width_px"),
            number("height_px")};
}

// Where between two touches of the rehearsal the depth lies.
double pressureFor(double depthUm, const std::vector<Touch>& touches, const std::vector<scoring::Dot>& dots) {
    for (std::size_t i = 1; i < dots.size(); ++i) {
        const double before = dots[i - 1].depthUm.value_or(0);
        const double here = dots[i].depthUm.value_or(0);
        if (before > depthUm || here < depthUm) continue;
        const double share = (depthUm - before) / std::max(1.0, here - before);
        return touches[i - 1].pressure + share * (touches[i].pressure - touches[i - 1].pressure);
    }
    FAIL("the rehearsal's touches lie all above or all below the depth");
    return 0.0;
}

}  // namespace

void press(ScriptedPen& pen, const Touch& touch) {
    const auto wait = [](int ms) { std::this_thread::sleep_for(std::chrono::milliseconds(ms)); };
    constexpr int kReports = 24;
    pen.report({touch.at.x, touch.at.y, 0.0});
    wait(20);
    for (int i = 1; i < kReports; ++i) {
        const double rise = std::sin(3.14159265358979 * i / kReports);
        pen.report({touch.at.x + 0.01 * (i % 2), touch.at.y, touch.pressure * rise});
        wait(5);
    }
    pen.report({touch.at.x, touch.at.y, 0.0});
    wait(60);
}

record::Attempt attemptIn(const std::string& sitting, int station) {
    for (const auto& entry : fs::recursive_directory_iterator(sitting)) {
        if (entry.path().extension() != ".attempt") continue;
        auto read = record::readAttempt(entry.path().string());
        REQUIRE(std::holds_alternative<record::Attempt>(read));
        auto& attempt = std::get<record::Attempt>(read);
        REQUIRE(attempt.header.exam);
        if (attempt.header.exam->station == station) return std::move(attempt);
    }
    FAIL("no attempt of station " << station << " in " << sitting);
    return {};
}

sheet::Pixel SkinOnScreen::at(scoring::Point place) const {
    const sheet::Pixel pixel = view.toPixel(place);
    return {corner.x + pixel.x, corner.y + pixel.y};
}

SkinOnScreen skinOnScreen(const record::Attempt& attempt, const Touch& first) {
    const auto touched = std::find_if(attempt.samples.begin(), attempt.samples.end(),
                                      [](const pen::Sample& sample) { return sample.contact; });
    REQUIRE(touched != attempt.samples.end());
    const sheet::SheetView view = viewOf(attempt);
    const sheet::Pixel inCanvas = view.toPixel({touched->xUm / 1000.0, touched->yUm / 1000.0});
    return {view, {first.at.x - inCanvas.x, first.at.y - inCanvas.y}};
}

Learnt learnt(const record::Attempt& attempt, const std::vector<Touch>& touches, double depthUm) {
    REQUIRE(attempt.dots.size() == touches.size());
    const SkinOnScreen skin = skinOnScreen(attempt, touches.front());
    for (std::size_t i = 0; i < touches.size(); ++i) {
        const sheet::Pixel back = skin.at(attempt.dots[i].place());
        CHECK(std::hypot(back.x - touches[i].at.x, back.y - touches[i].at.y) < kPixel);
    }
    const auto level = practice::levelOf(attempt);
    REQUIRE(std::holds_alternative<level::Level>(level));
    return {skin, std::get<level::Level>(level).scenario.marks, pressureFor(depthUm, touches, attempt.dots)};
}

}  // namespace pen_tablet
