// What the markers said: marks with their anchors, comments with their places and moments.
#include <algorithm>
#include <array>

#include <scoring/score.hpp>

#include "report/attempt_pages.hpp"
#include "report/shapes.hpp"
#include "review/figures.hpp"
#include "review/score_words.hpp"

namespace report {

namespace {

using assessment::kRubricCriteria;

constexpr std::array<const char*, kRubricCriteria> kCriterionKeys{
    "report.rubric.spacing", "report.rubric.depth", "report.rubric.hairline", "report.rubric.cleanness",
    "report.rubric.global"};

std::string markFigure(const std::optional<double>& mark) {
    return mark ? review::shortFigure(*mark) : std::string("–");
}

// The anchor of a whole mark; of a half one those on both sides of it.
std::string anchorOf(const Pages& pages, const assessment::RubricPart& part,
                     const std::optional<double>& mark) {
    if (!mark) return pages.words("result.notPart");
    const auto anchor = [&](int whole) { return part.anchors[static_cast<std::size_t>(whole - 1)]; };
    const int below = static_cast<int>(*mark);
    if (below < 1 || below > assessment::kMostMark) return {};
    if (static_cast<double>(below) == *mark || below == assessment::kMostMark) return anchor(below);
    return pages.words("report.between", {{"below", anchor(below)}, {"above", anchor(below + 1)}});
}

// Five boxes, filled up to the mark: read without colour.
void markBoxes(Flow& flow, double x, double y, double mark) {
    cairo_t* const cairo = flow.cairo();
    for (int i = 0; i < assessment::kMostMark; ++i) {
        const double left = x + 11.0 * i;
        const double full = std::min(1.0, std::max(0.0, mark - i));
        setInk(cairo, Ink::text);
        cairo_rectangle(cairo, left, y, 8.5 * full, 8.5);
        cairo_fill(cairo);
        cairo_set_line_width(cairo, 0.7);
        cairo_rectangle(cairo, left, y, 8.5, 8.5);
        cairo_stroke(cairo);
    }
}

std::string noteOf(const Pages& pages, const assessment::RubricPart& part, bool below) {
    std::string note;
    if (part.weight <= 0.0) note = pages.words("report.notCounted");
    if (part.floor > 1.0)
        note += (note.empty() ? "" : " ") + pages.words(below ? "report.belowFloor" : "report.floor",
                                                        {{"floor", review::shortFigure(part.floor)}});
    return note;
}

void markRow(Flow& flow, const Pages& pages, const ReleasedWork& released, std::size_t i) {
    const assessment::RubricPart& part = released.rubric.parts[i];
    const std::optional<double> mark = released.grade.marks[i];
    const auto& under = released.grade.grade.belowFloor;
    const bool below =
        std::find(under.begin(), under.end(), static_cast<assessment::RubricCriterion>(i)) != under.end();
    const std::string note = noteOf(pages, part, below);
    std::string text = anchorOf(pages, part, mark);
    if (!note.empty()) text += (text.empty() ? "" : "\n") + note;
    const std::vector<Flow::Cell> cells{
        {0.0, 92.0, pages.words(kCriterionKeys[i]), style::kStrong},
        {98.0, 22.0, markFigure(mark), style::to(style::kHeading, Align::right)},
        {194.0, flow.width() - 194.0, text, style::kBody}};
    flow.need(flow.heightOf(cells));
    if (mark) markBoxes(flow, flow.left() + 130.0, flow.y() + 2.5, *mark);
    flow.row(cells);
    flow.down(5.0);
}

struct Shown {
    const assessment::Comment* comment;
    std::string marker;
    std::size_t number;
};

std::vector<Shown> commentsOf(const ReleasedWork& released) {
    std::vector<Shown> all;
    for (const ReleasedWork::Voice& voice : released.voices) {
        for (const assessment::Comment& comment : voice.mark.sheet.comments)
            all.push_back({&comment, voice.marker, all.size() + 1});
    }
    return all;
}

std::optional<scoring::Point> placeOf(const assessment::Comment& comment) {
    if (const auto* dot = std::get_if<assessment::DotPin>(&comment.pin))
        return scoring::Point{dot->xMm, dot->yMm};
    if (const auto* region = std::get_if<assessment::RegionPin>(&comment.pin))
        return scoring::Point{region->x1Mm, region->y1Mm};
    return std::nullopt;
}

std::string pinText(const Pages& pages, const Shown& shown) {
    const auto mm = [](double value) { return review::figure(value, 1); };
    const std::string time = review::clockFigure(static_cast<double>(shown.comment->us) / 1e6);
    std::string text;
    if (const auto* dot = std::get_if<assessment::DotPin>(&shown.comment->pin)) {
        text = pages.words("report.atDot", {{"number", std::to_string(dot->ordinal + 1)}, {"time", time}});
    } else if (const auto* region = std::get_if<assessment::RegionPin>(&shown.comment->pin)) {
        text = pages.words("report.atRegion", {{"wide", mm(region->x1Mm - region->x0Mm)},
                                               {"high", mm(region->y1Mm - region->y0Mm)},
                                               {"time", time}});
    } else {
        const auto& moment = std::get<assessment::MomentPin>(shown.comment->pin);
        text = pages.words("report.atMoment",
                           {{"time", review::clockFigure(static_cast<double>(moment.us) / 1e6)}});
    }
    return shown.marker.empty() ? text : text + " · " + shown.marker;
}

void outlineRegion(Flow& flow, const sheet::SheetView& view, double x, double y, double scale,
                   const assessment::RegionPin& region) {
    const sheet::Pixel a = view.toPixel({region.x0Mm, region.y1Mm});
    const sheet::Pixel b = view.toPixel({region.x1Mm, region.y0Mm});
    for (const auto& [ink, wide] : {std::pair{Ink::paper, 2.6}, {Ink::text, 1.0}}) {
        setInk(flow.cairo(), ink);
        cairo_set_line_width(flow.cairo(), wide);
        cairo_rectangle(flow.cairo(), x + a.x * scale, y + a.y * scale, (b.x - a.x) * scale,
                        (b.y - a.y) * scale);
        cairo_stroke(flow.cairo());
    }
}

// The fresh work with a square pin for each comment that has a place.
void commentPicture(Flow& flow, const Pages& pages, const std::vector<Shown>& comments) {
    const WorkPictures& pictures = pages.pictures;
    if (!pictures.fresh) return;
    flow.need(pictures.height + 12.0);
    const double x = flow.left();
    const double y = flow.y();
    const sheet::SheetView& view = pictures.fresh->view;
    const double scale = pictures.width / view.width;
    drawPicture(flow, x, y, pictures.width, pictures.height, *pictures.fresh, pages.words("report.bar"));
    cairo_save(flow.cairo());
    cairo_rectangle(flow.cairo(), x, y, pictures.width, pictures.height);
    cairo_clip(flow.cairo());
    for (const Shown& one : comments) {
        if (const auto* region = std::get_if<assessment::RegionPin>(&one.comment->pin))
            outlineRegion(flow, view, x, y, scale, *region);
    }
    cairo_restore(flow.cairo());
    PinPlaces places(x, y, x + pictures.width, y + pictures.height);
    for (const Shown& one : comments) {
        const auto place = placeOf(*one.comment);
        if (!place) continue;
        const sheet::Pixel at = view.toPixel(*place);
        const sheet::Pixel free = places.take({x + at.x * scale + 8.0, y + at.y * scale - 8.0});
        pin(flow, Pin::comment, free.x, free.y, std::to_string(one.number));
    }
    flow.down(pictures.height + 8.0);
}

}  // namespace

void drawMarks(Flow& flow, const Pages& pages, const ReleasedWork& released) {
    flow.down(10.0);
    flow.heading(pages.words("report.marks"));
    for (std::size_t i = 0; i < kRubricCriteria; ++i) markRow(flow, pages, released, i);
    flow.paragraph(pages.words("report.rubricVersion", {{"title", released.rubric.title},
                                                        {"version", std::to_string(released.rubric.version)},
                                                        {"markers", std::to_string(released.voices.size())}}),
                   style::kNote);
    const std::optional<assessment::EngineScore>& score = released.grade.score;
    if (score && score->scoringVersion != 0 && score->scoringVersion != scoring::kScoringVersion)
        flow.paragraph(pages.words("report.otherVersion", {{"then", std::to_string(score->scoringVersion)},
                                                           {"now", std::to_string(scoring::kScoringVersion)},
                                                           {"total", review::pointsFigure(score->total)}}),
                       style::kNote);
}

void drawAppeals(Flow& flow, const Pages& pages, const ReleasedWork& released) {
    if (released.appeals.empty()) return;
    flow.heading(pages.words("report.appeals"));
    for (const assessment::Appeal& appeal : released.appeals) {
        const char* const key = !appeal.upheld   ? "report.appealOpen"
                                : *appeal.upheld ? "report.appealUpheld"
                                                 : "report.appealRejected";
        flow.paragraph(dateText(appeal.at) + " · " + pages.words(key), style::kStrong);
        flow.paragraph(pages.words("report.appealReason", {{"reason", appeal.reason}}), style::kBody);
        if (appeal.upheld)
            flow.paragraph(pages.words("report.appealAnswer",
                                       {{"date", dateText(appeal.decidedAt)}, {"answer", appeal.answer}}),
                           style::kBody);
        flow.down(5.0);
    }
}

void drawComments(Flow& flow, const Pages& pages, const ReleasedWork& released) {
    const std::vector<Shown> comments = commentsOf(released);
    if (comments.empty()) return;
    flow.heading(pages.words("report.comments"));
    commentPicture(flow, pages, comments);
    for (const Shown& one : comments) {
        flow.need(28.0);
        pin(flow, Pin::comment, flow.left() + 8.0, flow.y() + 6.0, std::to_string(one.number));
        flow.paragraph(pinText(pages, one), style::kMuted, 22.0);
        flow.paragraph(one.comment->text, style::kBody, 22.0);
        flow.down(5.0);
    }
}

}  // namespace report
