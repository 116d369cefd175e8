#include "report/certificate_pdf.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "picture/report_picture.hpp"
#include "report/dots_band.hpp"
#include "report/jpeg.hpp"
#include "report/press.hpp"
#include "report/qr_code.hpp"
#include "report/work_pictures.hpp"
#include "sheet/guides.hpp"
#include "text/wall_clock.hpp"
#include "trust/signed_file.hpp"

namespace report {

namespace {

constexpr double kBody = 12.0;
constexpr double kQr = millimetres(34.0);  // with the white around it
constexpr double kPictureWide = 226.0, kPictureHigh = 140.0;
constexpr double kGutter = 30.0;
constexpr double kFoot = 112.0;  // height of the row with code and signatures

constexpr Style kHead{9.5, Weight::medium, Ink::muted};
constexpr Style kTitle{27.0, Weight::semibold};
constexpr Style kSmallHead{8.5, Weight::medium, Ink::muted};
constexpr Style kValue{10.0, Weight::semibold};

// The largest of the sizes at which the text takes so many lines at most; the smallest where none does.
Style fitted(const Flow& flow, const std::string& text, Style style, double width, double height,
             double smallest) {
    for (; style.size > smallest; style.size -= 0.5)
        if (flow.writing().height(text, style, width) <= height) break;
    return style;
}

// Points as certificates show them: never better than they are. "84" or "83.9".
std::string pointsShown(std::int64_t thousandths) {
    const std::int64_t tenths = thousandths / 100;
    const std::string whole = std::to_string(tenths / 10);
    return tenths % 10 == 0 ? whole : whole + "." + std::to_string(tenths % 10);
}
std::string pointsShown(const std::optional<credential::Reached>& reached) {
    return reached ? pointsShown(reached->points) : "–";
}
// "75" where all criteria have the same cut, else one for each that is asked for: "75 / 70".
std::string cutsShown(const credential::StationResult& station) {
    std::string all;
    std::set<std::int64_t> cuts;
    for (const auto& reached : {station.spacing, station.depth, station.hairline}) {
        if (!reached) continue;
        cuts.insert(reached->cut);
        all += (all.empty() ? "" : " / ") + pointsShown(reached->cut);
    }
    return cuts.size() == 1 ? pointsShown(*cuts.begin()) : all;
}

// The midst of the work: so much that its dots can be seen on paper, 2.7 times their size.
scoring::Box sightOf(const WorkShown& work) {
    if (work.dots.empty()) return sheet::firstSight(work.level);
    const std::vector<scoring::Point> places = scoring::placesOf(work.dots);
    scoring::Point middle;
    for (const scoring::Point& place : places) {
        middle.x += place.x / static_cast<double>(places.size());
        middle.y += place.y / static_cast<double>(places.size());
    }
    constexpr double kHalfWide = 15.0;  // mm
    constexpr double kHalfHigh = kHalfWide * kPictureHigh / kPictureWide;
    return {{middle.x - kHalfWide, middle.y - kHalfHigh}, {middle.x + kHalfWide, middle.y + kHalfHigh}};
}

class Leaf {
public:
    Leaf(Flow& flow, const text::Catalogue& words, const CertificatePage& page)
        : m_flow(flow), m_words(words), m_page(page), m_says(page.certificate) {}

    void draw() {
        drawDotsBand(m_flow, m_flow.right() + m_flow.left());
        const double foot = m_flow.bottom() - kFoot;
        double y = head(96.0);
        y = award(y);
        const double beside = m_page.work ? kPictureWide + kGutter : 0.0;
        table(y, m_flow.width() - beside, foot - 6.0 - y);
        if (m_page.work) work(y + 4.0);
        code(foot);
        signatures(foot);
    }

private:
    [[nodiscard]] std::string word(const char* key) const { return m_words(key); }

    // Line above the title, badge, title, what for; returns where the next may stand.
    double head(double y) {
        const double badge = m_says.specimen ? specimen(y) : 0.0;
        m_flow.put(m_flow.left(), y, m_flow.width() - badge - 12.0,
                   m_words("certificate.number", {{"academy", m_says.academy}, {"number", m_says.number}}),
                   fitted(m_flow, m_says.academy + m_says.number + std::string(30, 'n'), kHead,
                          m_flow.width() - badge - 12.0, 13.0, 5.0));
        y += 15.0;
        y += m_flow.put(m_flow.left(), y, m_flow.width(), word("certificate.title"), kTitle);
        Style what{15.0, Weight::medium, Ink::accent};
        what = fitted(m_flow, m_says.title, what, m_flow.width(), 21.0, 8.0);
        return y + m_flow.put(m_flow.left(), y, m_flow.width(), m_says.title, what) + 9.0;
    }
    double specimen(double y) {
        const std::string text = word("certificate.specimen");
        const double wide = m_flow.writing().width(text, kHead) + 16.0;
        setInk(m_flow.cairo(), Ink::edge);
        cairo_set_line_width(m_flow.cairo(), 0.8);
        cairo_rectangle(m_flow.cairo(), m_flow.right() - wide, y - 3.0, wide, 18.0);
        cairo_stroke(m_flow.cairo());
        m_flow.put(m_flow.right() - wide + 8.0, y, wide - 16.0, text, kHead);
        return wide;
    }
    double award(double y) {
        m_flow.put(m_flow.left(), y, m_flow.width(), word("certificate.awardedTo"), kSmallHead);
        y += 12.0;
        Style name{17.0, Weight::semibold};
        name = fitted(m_flow, m_page.name, name, m_flow.width(), 24.0, 7.0);
        y += m_flow.put(m_flow.left(), y, m_flow.width(), m_page.name, name) + 3.0;
        const std::string text = m_words(m_says.specimen ? "certificate.forSpecimen" : "certificate.for",
                                         {{"candidate", m_says.candidate},
                                          {"paper", m_says.paper},
                                          {"date", longDate(m_words, m_says.satOn)}});
        const Style style = fitted(m_flow, text, {kBody, Weight::regular}, m_flow.width(), 34.0, 8.0);
        return y + m_flow.put(m_flow.left(), y, m_flow.width(), text, style) + 12.0;
    }

    // One row's cells; `station` absent: the heads.
    [[nodiscard]] std::vector<Flow::Cell> cells(const credential::StationResult* station, int number,
                                                double width, double size) const {
        const double column = 56.0;
        const double wideColumn = 78.0;  // three cuts
        const double title = width - 3 * column - wideColumn;
        const Style head{std::min(size, 9.0), Weight::medium, Ink::muted};
        const Style figure{size, Weight::regular, Ink::text, Align::right};
        const Style headFigure = style::to(head, Align::right);
        if (station == nullptr)
            return {{0.0, title, word("certificate.station"), head},
                    {title, column, word("criterion.spacing.short"), headFigure},
                    {title + column, column, word("criterion.depth.short"), headFigure},
                    {title + 2 * column, column, word("criterion.hairline.short"), headFigure},
                    {title + 3 * column, wideColumn, word("certificate.cut"), headFigure}};
        return {{0.0, 18.0, std::to_string(number), {size}},
                {18.0, title - 18.0, station->title, {size}},
                {title, column, pointsShown(station->spacing), figure},
                {title + column, column, pointsShown(station->depth), figure},
                {title + 2 * column, column, pointsShown(station->hairline), figure},
                {title + 3 * column, wideColumn, cutsShown(*station), figure}};
    }
    [[nodiscard]] double tableHeight(double width, double size, double pad) const {
        double height = m_flow.heightOf(cells(nullptr, 0, width, size)) + pad;
        for (const auto& station : m_says.stations)
            height += m_flow.heightOf(cells(&station, 1, width, size)) + 2 * pad;
        return height;
    }
    void line(double y, double width) const {
        setInk(m_flow.cairo(), Ink::line);
        cairo_set_line_width(m_flow.cairo(), 0.7);
        cairo_move_to(m_flow.cairo(), m_flow.left(), y);
        cairo_line_to(m_flow.cairo(), m_flow.left() + width, y);
        cairo_stroke(m_flow.cairo());
    }
    double row(double y, const std::vector<Flow::Cell>& texts) const {
        for (const Flow::Cell& cell : texts)
            m_flow.put(m_flow.left() + cell.x, y, cell.width, cell.text, cell.style);
        return m_flow.heightOf(texts);
    }
    void table(double y, double width, double room) const {
        double size = 10.5;
        double pad = 6.5;
        while (size > 2.0 && tableHeight(width, size, pad) > room) {
            pad > 2.0 * size / 10.5 ? pad -= 0.5 : size -= 0.25;
        }
        y += row(y, cells(nullptr, 0, width, size)) + pad;
        line(y, width);
        int number = 0;
        for (const auto& station : m_says.stations) {
            y += pad;
            y += row(y, cells(&station, ++number, width, size)) + pad;
            line(y, width);
        }
    }

    void work(double y) const {
        picture::ReportPicture wanted;
        wanted.width = static_cast<int>(kPictureWide / 72.0 * kDotsPerInch);
        wanted.height = static_cast<int>(kPictureHigh / 72.0 * kDotsPerInch);
        wanted.age = skin::Days{kHealedDays};
        wanted.view = sheet::fitted(sightOf(*m_page.work), wanted.width, wanted.height, 0.0);
        const Picture shown{jpegOf(picture::paintReport(m_page.work->level, m_page.work->dots, wanted)),
                            *wanted.view};
        const double x = m_flow.right() - kPictureWide;
        drawPicture(m_flow, x, y, kPictureWide, kPictureHigh, shown, word("report.bar"));
        m_flow.put(x, y + kPictureHigh + 4.0, kPictureWide,
                   m_words("certificate.work", {{"station", std::to_string(m_page.work->station)},
                                                {"days", std::to_string(static_cast<int>(kHealedDays))}}),
                   style::kNote);
    }

    void code(double y) const {
        // The white around the code goes into the margin, so that its edge stands with the text's.
        const QrCode made = qrCodeOf(m_page.claim);
        const double white = made.side > 0 ? kQr * kQuietModules / (made.side + 2 * kQuietModules) : 0.0;
        drawQr(m_flow, m_flow.left() - white, y + kFoot - kQr + white - 2.0, kQr, made);
        const double x = m_flow.left() + kQr + 12.0;
        const std::array<std::array<std::string, 2>, 3> facts{
            {{word("certificate.issued"), longDate(m_words, m_page.issuedAt)},
             {word("certificate.until"), longDate(m_words, m_says.validUntil)},
             {word("certificate.receipt"), m_says.receipt}}};
        double at = y + kFoot - 3 * 30.0;
        for (const auto& [name, value] : facts) {
            m_flow.put(x, at, 160.0, name, kSmallHead);
            m_flow.put(x, at + 11.0, 160.0, value, fitted(m_flow, value, kValue, 160.0, 14.0, 5.0));
            at += 30.0;
        }
    }
    void signature(double x, double y, const char* role, const SignedBy& by) const {
        constexpr double kWide = 196.0;
        setInk(m_flow.cairo(), Ink::text);
        cairo_set_line_width(m_flow.cairo(), 0.8);
        cairo_move_to(m_flow.cairo(), x, y);
        cairo_line_to(m_flow.cairo(), x + kWide, y);
        cairo_stroke(m_flow.cairo());
        const std::string who = word(role) + std::string(" ") + by.label;
        m_flow.put(x, y + 5.0, kWide, who, fitted(m_flow, who, kValue, kWide, 14.0, 3.0));
        m_flow.put(x, y + 19.0, kWide,
                   m_words("certificate.signed",
                           {{"date", longDate(m_words, by.at)}, {"key", trust::shortId(by.key)}}),
                   kSmallHead);
    }
    void signatures(double y) const {
        const double line = y + kFoot - 34.0;
        signature(m_flow.right() - 2 * 196.0 - 22.0, line, "certificate.examiner", m_page.examiner);
        signature(m_flow.right() - 196.0, line, "certificate.certifier", m_page.certifier);
    }

    Flow& m_flow;
    const text::Catalogue& m_words;
    const CertificatePage& m_page;
    const credential::Certificate& m_says;
};

}  // namespace

std::string longDate(const text::Catalogue& words, const std::string& at) {
    if (at.size() < 10) return at;
    std::string day = at.substr(8, 2);
    if (day[0] == '0') day.erase(0, 1);
    return words("date.long",
                 {{"day", day}, {"month", words("month." + at.substr(5, 2))}, {"year", at.substr(0, 4)}});
}

Pdf certificatePdf(const text::Catalogue& words, const CertificatePage& page) {
    Imprint imprint;
    imprint.title = words("certificate.title") + " " + page.certificate.number;
    imprint.creator = page.creator;
    imprint.createdAt = text::millisecondsOf(page.issuedAt).value_or(0);
    imprint.foot = words("certificate.foot");
    imprint.number = [](int, int) { return std::string(); };
    return print(Paper::a4Landscape, imprint, [&](Flow& flow) { Leaf(flow, words, page).draw(); });
}

}  // namespace report
