// Draws each artefact as a small picture with what the score makes of it: the table of scoring/README.md.
// draw_artefacts FOLDER writes FOLDER/*.svg and prints the table's lines.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <functional>
#include <numbers>
#include <string>

#include <scoring/ensemble.hpp>
#include <scoring/score.hpp>

#include "study/patterns.hpp"
#include "text/number.hpp"

namespace {

using namespace study;
using Dots = std::vector<scoring::Dot>;
using Work = std::function<Dots(const Ground&, Habits, scoring::Random&)>;

struct Artefact {
    const char* file;
    const char* what;  // in the table
    bool onHairline;
    Work work;
};

Dots natural(const Ground& ground, const Habits& habits, scoring::Random& random) {
    return makeAttempt(ground, habits, Generator::strokes, random);
}

// A lattice at 20 degrees; `jitter` in pitches.
Work lattice(bool hexagonal, double jitter) {
    return [=](const Ground& ground, const Habits& habits, scoring::Random& random) {
        const double pitch = ground.meanPitch();
        const double side = hexagonal ? pitch * std::sqrt(2.0 / std::numbers::sqrt3) : pitch;
        const double rise = hexagonal ? 0.5 * std::numbers::sqrt3 * side : side;
        const double angle = std::numbers::pi / 9.0;
        Places places;
        for (int row = -40; row <= 40; ++row) {
            for (int column = -40; column <= 40; ++column) {
                const double u = (column + (hexagonal && row % 2 != 0 ? 0.5 : 0.0)) * side;
                const double v = row * rise;
                const scoring::Point place{u * std::cos(angle) - v * std::sin(angle),
                                           u * std::sin(angle) + v * std::cos(angle)};
                const double dx = jitter * pitch * random.normal();
                const double dy = jitter * pitch * random.normal();
                if (ground.field().intensity(place) > 0.0) places.push_back(place + scoring::Point{dx, dy});
            }
        }
        return makeDots(ground, places, habits, random);
    };
}

// Lines one pitch apart, each dot set a pitch on from the last.
Dots rows(const Ground& ground, const Habits& habits, scoring::Random& random) {
    const double pitch = ground.meanPitch();
    Places places;
    for (int row = -20; row <= 20; ++row) {
        double x = -18.0 + pitch * random.uniform();
        while (x < 18.0) {
            x += pitch * (1.0 + 0.12 * random.normal());
            const double y = row * pitch + 1.2 * std::sin(0.25 * x) + 0.10 * pitch * random.normal();
            if (ground.field().intensity({x, y}) > 0.0) places.push_back({x, y});
        }
    }
    return makeDots(ground, places, habits, random);
}

Dots doubled(const Ground& ground, const Habits& habits, scoring::Random& random) {
    Dots dots = natural(ground, habits, random);
    const std::size_t count = dots.size();
    for (std::size_t i = 0; i < count; ++i) {
        if (random.uniform() >= 0.1) continue;
        scoring::Dot copy = dots[i];
        copy.xTenthUm += 900;
        dots.push_back(copy);
    }
    return dots;
}

// Natural work with one habit changed.
Work with(double Habits::*habit, double value) {
    return [=](const Ground& ground, Habits habits, scoring::Random& random) {
        habits.*habit = value;
        return natural(ground, habits, random);
    };
}

Dots ruler(const Ground& ground, Habits habits, scoring::Random& random) {
    habits.frontMicro = habits.frontMacro = habits.sentinels = 0.0;
    return natural(ground, habits, random);
}

// Teeth 10 mm long and 5 mm high.
Dots sawTeeth(const Ground& ground, Habits habits, scoring::Random& random) {
    habits.frontMicro = habits.frontMacro = 0.0;
    Plan plan = makePlan(ground, habits, Generator::strokes, random);
    for (std::size_t k = 0; k < plan.front.size(); ++k) {
        const double phase = std::fmod(static_cast<double>(k) * Ground::kSlice / 10.0, 1.0);
        plan.front[k] += 10.0 * std::abs(phase - 0.5) - 2.5;
    }
    plan.intensity = ground.intensities(plan.front, habits.transition);
    return makeDots(ground, strokePlaces(plan, habits, random), habits, random);
}

// The right half is the left one in a mirror, as a stencil laid on twice leaves it.
Dots mirrored(const Ground& ground, const Habits& habits, scoring::Random& random) {
    Dots dots;
    for (const scoring::Dot& dot : natural(ground, habits, random)) {
        if (dot.xTenthUm >= 0) continue;
        dots.push_back(dot);
        scoring::Dot other = dot;
        other.xTenthUm = -dot.xTenthUm;
        dots.push_back(other);
    }
    return dots;
}

std::vector<Artefact> artefacts() {
    const auto sound = [](const Ground& g, const Habits& h, scoring::Random& r) { return natural(g, h, r); };
    return {{"skilled-field", "skilled work on a field", false, sound},
            {"square-grid", "square grid, 0.2 pitches of jitter", false, lattice(false, 0.20)},
            {"hexagonal-grid", "hexagonal grid, 0.15 pitches of jitter", false, lattice(true, 0.15)},
            {"rows", "rows", false, rows},
            {"too-many", "30 % too many dots", false, with(&Habits::pitch, 1.0 / std::sqrt(1.3))},
            {"doubled", "one dot in ten set twice", false, doubled},
            {"scatter", "random scatter", false, with(&Habits::leastDistance, 0.0)},
            {"clumps", "clumps", false, with(&Habits::clumps, 0.15)},
            {"too-deep", "one stroke in twelve far too deep", false, with(&Habits::outliers, 0.08)},
            {"skilled-hairline", "skilled work on a hairline", true, sound},
            {"ruler", "hairline along a ruler", true, ruler},
            {"abrupt", "hairline that begins at full density", true, with(&Habits::transition, 0.1)},
            {"wandering", "hairline that wanders by 2.5 mm RMS", true, with(&Habits::frontMacro, 2.5)},
            {"saw-teeth", "teeth 10 mm long", true, sawTeeth},
            {"mirrored", "right half copied from the left", true, mirrored}};
}

std::string figure(double value) { return text::formatFixed(value, 1); }

// As on the practice screen: the forehead below. Too deep dots are
// larger and blue, as they heal.
void draw(const std::string& path, const scoring::Scenario& scenario, const Dots& dots) {
    constexpr double kMargin = 6.0;  // mm, for single hairs ahead and fronts that wander
    scoring::Box box = scoring::bounds(scenario.zones.front().area);
    for (const scoring::Zone& zone : scenario.zones) {
        const scoring::Box one = scoring::bounds(zone.area);
        box.min = {std::min(box.min.x, one.min.x), std::min(box.min.y, one.min.y)};
        box.max = {std::max(box.max.x, one.max.x), std::max(box.max.y, one.max.y)};
    }
    box.min = box.min - scoring::Point{kMargin, kMargin};
    box.max = box.max + scoring::Point{kMargin, kMargin};
    const double scale = 10.0;
    const auto x = [&](const scoring::Dot& dot) { return figure((dot.place().x - box.min.x) * scale); };
    const auto y = [&](const scoring::Dot& dot) { return figure((box.max.y - dot.place().y) * scale); };
    std::string good, deep;
    for (const scoring::Dot& dot : dots) {
        const scoring::Zone& zone = scenario.zones.front();
        const bool isDeep =
            dot.depthUm && *dot.depthUm > 1000.0 * (zone.depthTarget.value + zone.depthHalfWidth.value);
        (isDeep ? deep : good) += "M" + x(dot) + " " + y(dot) + "h0";
    }
    std::ofstream file(path);
    file << R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 )" << figure(box.width() * scale) << " "
         << figure(box.height() * scale) << "\" stroke-linecap=\"round\">\n"
         << "<rect width=\"100%\" height=\"100%\" fill=\"#e9c7b1\"/>\n"
         << "<path d=\"" << good << "\" stroke=\"#3a302c\" stroke-width=\"4.5\"/>\n";
    if (!deep.empty()) file << "<path d=\"" << deep << "\" stroke=\"#3b5f8a\" stroke-width=\"8\"/>\n";
    file << "</svg>\n";
    if (!file.flush()) {
        std::fprintf(stderr, "draw_artefacts: %s cannot be written\n", path.c_str());
        std::exit(1);
    }
}

std::string pointsOf(const std::optional<scoring::Criterion>& criterion) {
    if (!criterion) return "";
    return criterion->points ? std::to_string(std::lround(*criterion->points)) : "undefined";
}

std::string stoppedBy(const scoring::Scorecard& card) {
    std::string all;
    for (const auto* criterion : {&card.spacing, &card.depth, &card.hairline}) {
        if (!*criterion) continue;
        for (const scoring::Gate& gate : (*criterion)->gates) {
            if (!gate.tripped) continue;
            all += (all.empty() ? "`" : ", `") + gate.id + (gate.advisory ? "` (advice)" : "`");
        }
    }
    return all;
}

std::string row(const Artefact& one, const scoring::Scorecard& card) {
    const std::string finding = card.findings.empty() ? "" : card.findings.front().text;
    return std::string("| ![") + one.what + "](doc/artefacts/" + one.file + ".svg) | " + one.what + " | " +
           pointsOf(card.spacing) + " | " + pointsOf(card.depth) + " | " + pointsOf(card.hairline) + " | " +
           stoppedBy(card) + " | " + finding + " |";
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fprintf(stderr, "usage: draw_artefacts FOLDER\n");
        return 2;
    }
    const Task field(fieldScenario(), scoring::buildEnsemble(fieldScenario(), {}));
    const Task hairline(hairlineScenario(), scoring::buildEnsemble(hairlineScenario(), {}));
    std::puts("| | work | spacing | depth | hairline | gates | the first finding |");
    std::puts("| --- | --- | --- | --- | --- | --- | --- |");
    for (const Artefact& one : artefacts()) {
        const Task& task = one.onHairline ? hairline : field;
        scoring::Random random(7, 70);
        const double half = task.scenario.zones.front().depthHalfWidth.value;
        const Dots dots = one.work(task.ground, soundHabits(task.ground.meanPitch(), half), random);
        draw(std::string(argv[1]) + "/" + one.file + ".svg", task.scenario, dots);
        std::puts(row(one, scoring::score(task.scenario, task.reference, dots)).c_str());
    }
    return 0;
}
