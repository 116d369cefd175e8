// One page of plots as SVG, written by hand: the picture layer draws no text.
#include <algorithm>
#include <cmath>

#include "study/study.hpp"
#include "text/number.hpp"

namespace study {
namespace {

constexpr double kWidth = 1240.0;
constexpr double kHeight = 1000.0;
constexpr const char* kInk = "#1f2933";
constexpr const char* kFaint = "#9aa5b1";
// Blue, orange, green that are told apart with any colour vision (Okabe and Ito 2008).
constexpr std::array<const char*, 3> kColours{"#0072b2", "#d55e00", "#009e73"};

std::string number(double value) { return text::formatFixed(value, 2); }

struct Style {
    const char* colour = kInk;
    double width = 1.0;
    const char* dash = "";
};

class Page {
public:
    void line(scoring::Point a, scoring::Point b, const Style& style = {}) {
        m_body += "<line x1=\"" + number(a.x) + "\" y1=\"" + number(a.y) + "\" x2=\"" + number(b.x) +
                  "\" y2=\"" + number(b.y) + "\" stroke=\"" + style.colour + "\" stroke-width=\"" +
                  number(style.width) + "\"";
        if (*style.dash != '\0') m_body += std::string(" stroke-dasharray=\"") + style.dash + "\"";
        m_body += "/>\n";
    }
    void disc(scoring::Point at, double radius, const char* colour, double opacity = 1.0) {
        m_body += "<circle cx=\"" + number(at.x) + "\" cy=\"" + number(at.y) + "\" r=\"" + number(radius) +
                  "\" fill=\"" + colour + "\" fill-opacity=\"" + number(opacity) + "\"/>\n";
    }
    void box(scoring::Point low, scoring::Point high, const char* colour) {
        m_body += R"(<rect x=")" + number(low.x) + R"(" y=")" + number(low.y) + R"(" width=")" +
                  number(high.x - low.x) + R"(" height=")" + number(high.y - low.y) +
                  R"(" fill="none" stroke=")" + colour + "\"/>\n";
    }
    void words(scoring::Point at, const std::string& words, double size = 12.0,
               const char* anchor = "start") {
        m_body += "<text x=\"" + number(at.x) + "\" y=\"" + number(at.y) + "\" font-size=\"" + number(size) +
                  "\" text-anchor=\"" + anchor + "\" fill=\"" + kInk + "\">" + escaped(words) + "</text>\n";
    }
    [[nodiscard]] std::string finished() const {
        return R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 )" + number(kWidth) + " " +
               number(kHeight) +
               "\" font-family=\"sans-serif\">\n<rect width=\"100%\" height=\"100%\" "
               "fill=\"#ffffff\"/>\n" +
               m_body + "</svg>\n";
    }

private:
    static std::string escaped(const std::string& words) {
        std::string safe;
        for (const char c : words) {
            if (c == '<')
                safe += "&lt;";
            else if (c == '&')
                safe += "&amp;";
            else
                safe += c;
        }
        return safe;
    }
    std::string m_body;
};

// A frame with a scale of values upwards.
struct Frame {
    scoring::Point corner;  // upper left
    double width, height;
    double low, high;  // values
    [[nodiscard]] double y(double value) const {
        const double share = (std::clamp(value, low, high) - low) / (high - low);
        return corner.y + height * (1.0 - share);
    }
    void draw(Page& page, const std::string& title, double step, int decimals) const {
        page.words({corner.x, corner.y - 10.0}, title, 13.0);
        for (double value = low; value <= high + 1e-9; value += step) {
            page.line({corner.x, y(value)}, {corner.x + width, y(value)}, {"#e4e7eb"});
            page.words({corner.x - 6.0, y(value) + 4.0}, text::formatFixed(value, decimals), 10.0, "end");
        }
        page.box(corner, corner + scoring::Point{width, height}, kFaint);
    }
};

// Every person a dot, by measure and level.
void drawPeople(Page& page, const Study& study) {
    const Frame frame{{60.0, 90.0}, 1140.0, 230.0, 0.0, 100.0};
    frame.draw(page, "Points of every synthetic person, mean of the attempts: novice, intermediate, expert",
               20.0, 0);
    for (std::size_t m = 0; m < kMeasures; ++m) {
        const double block = frame.width / kMeasures;
        const double left = frame.corner.x + block * static_cast<double>(m);
        page.words({left + block / 2.0, frame.corner.y + frame.height + 16.0}, name(static_cast<Measure>(m)),
                   12.0, "middle");
        for (std::size_t level = 0; level < kLevels; ++level) {
            const double column = left + block * (static_cast<double>(level) + 0.5) / kLevels;
            const auto& trainees = study.levels[level];
            std::vector<double> values;
            for (const Trainee& trainee : trainees) values.push_back(trainee.mean(static_cast<Measure>(m)));
            for (std::size_t i = 0; i < values.size(); ++i) {
                const double aside =
                    44.0 * (static_cast<double>(i) / static_cast<double>(values.size()) - 0.5);
                page.disc({column + aside, frame.y(values[i])}, 1.8, kColours[level], 0.55);
            }
            std::nth_element(values.begin(), values.begin() + static_cast<long>(values.size() / 2),
                             values.end());
            const double median = frame.y(values[values.size() / 2]);
            page.line({column - 26.0, median}, {column + 26.0, median}, {kInk, 2.0});
        }
    }
}

void drawAreas(Page& page, const LevelTable& table, scoring::Point corner) {
    const Frame frame{corner, 255.0, 190.0, 0.5, 1.0};
    frame.draw(page, table.name, 0.1, 1);
    const double step = frame.width / static_cast<double>(table.separations.size() + 1);
    for (std::size_t i = 0; i < table.separations.size(); ++i) {
        const Separation& one = table.separations[i];
        const double x = corner.x + step * (static_cast<double>(i) + 1.0);
        const char* colour = kColours[one.lower];
        page.line({x, frame.y(one.area.low)}, {x, frame.y(one.area.high)}, {colour, 2.0});
        page.disc({x, frame.y(one.area.value)}, 4.0, colour);
        const double ceiling = frame.y(one.ceiling.value);
        page.line({x - 8.0, ceiling}, {x + 8.0, ceiling}, {kInk, 2.0});
        if (one.lower == 1) {
            const std::string full = name(one.measure);
            page.words({x - step / 2.0, corner.y + frame.height + 14.0}, full.substr(0, full.find(' ')), 9.0,
                       "middle");
        }
    }
}

// Loss of the own criterion and of the worst other one with the size of a single error.
void drawSweeps(Page& page, const Study& study, Owner owner, scoring::Point corner) {
    const Frame frame{corner, 330.0, 230.0, 0.0, 100.0};
    frame.draw(page,
               std::string("Single errors of ") + name(owner) + ": its points by size (as at skill +1 .. -2)",
               20.0, 0);
    std::vector<std::pair<double, std::string>> labels;
    const std::size_t column = owner == Owner::spacing ? 0 : owner == Owner::depth ? 1 : 4;
    std::size_t drawn = 0;
    for (const Sweep& sweep : study.sweeps) {
        if (modelOf(sweep.error).owner != owner) continue;
        const Style style{kColours[drawn % 3], 1.6, sweep.direction < 0.0 ? "5 3" : ""};
        ++drawn;
        scoring::Point before{corner.x, frame.y(sweep.sound[column])};
        for (std::size_t d = 0; d < sweep.doses.size(); ++d) {
            const double x =
                corner.x + 220.0 * static_cast<double>(d + 1) / static_cast<double>(kDoseThetas.size());
            const scoring::Point next{x, frame.y(sweep.doses[d].points[column])};
            page.line(before, next, style);
            before = next;
        }
        labels.emplace_back(before.y,
                            std::string(modelOf(sweep.error).name) + (sweep.direction < 0.0 ? " (-)" : ""));
    }
    std::sort(labels.begin(), labels.end());
    double last = corner.y - 12.0;
    for (const auto& [y, label] : labels) {
        last = std::max(last + 11.0, std::min(y + 3.0, corner.y + frame.height - 4.0));
        page.words({corner.x + 226.0, last}, label, 10.0);
    }
}

}  // namespace

std::string studyPage(const Study& study) {
    Page page;
    page.words({40.0, 30.0}, "Stipple study: verification with synthetic trainees, never validity", 20.0);
    page.words({40.0, 52.0}, "Scoring version " + std::to_string(study.scoringVersion) + ", seed " +
                                 std::to_string(study.settings.seed) + ", " +
                                 std::to_string(study.settings.persons) +
                                 " persons a level. No person took part.");
    drawPeople(page, study);
    page.words(
        {60.0, 374.0},
        "AUC of adjacent levels with 95 % intervals (blue novice/intermediate, orange intermediate/expert); "
        "the bar is the ceiling, the AUC of the persons' own latent errors",
        13.0);
    drawAreas(page, study.main, {60.0, 410.0});
    for (std::size_t i = 0; i < study.others.size(); ++i) {
        drawAreas(page, study.others[i], {60.0 + 295.0 * static_cast<double>(i + 1), 410.0});
    }
    double x = 60.0;
    for (const Owner owner : {Owner::spacing, Owner::depth, Owner::hairline}) {
        drawSweeps(page, study, owner, {x, 690.0});
        x += 395.0;
    }
    std::size_t missed = 0;
    for (const Aim& aim : aims(study)) missed += aim.met ? 0U : 1U;
    page.words({40.0, 970.0},
               missed == 0
                   ? "All aims of the project are met; see the tables."
                   : std::to_string(missed) + " aims of the project are MISSED; the tables name them.",
               13.0);
    return page.finished();
}

}  // namespace study
