// The column that reports are written in: pages turn where they must, and what does not fit is noticed.
#include <cairo-pdf.h>

#include "report/flow.hpp"
#include "report/paper.hpp"
#include "report/press.hpp"

using namespace report;
using namespace report::testing;

namespace {

Imprint plain() {
    Imprint imprint;
    imprint.title = "Title";
    imprint.creator = "Test";
    imprint.foot = "foot";
    imprint.number = [](int page, int pages) { return std::to_string(page) + "/" + std::to_string(pages); };
    return imprint;
}

Pdf drawn(const std::function<void(Flow&)>& draw) { return print(Paper::a4, plain(), draw); }

}  // namespace

TEST_CASE("a paragraph goes on over pages, line after line, and each page has its number") {
    std::string text;
    for (int i = 0; i < 3000; ++i) text += "w" + std::to_string(i) + " ";
    const Pdf pdf = drawn([&](Flow& flow) { flow.paragraph(text, style::kBody); });
    CHECK(pdf.overflow.empty());
    CHECK(pdf.pages > 2);
    const std::string words = Printed(pdf.bytes).words();
    checkInOrder(words, {"w0 ", "w700 ", "1/" + std::to_string(pdf.pages), "w2999",
                         std::to_string(pdf.pages) + "/" + std::to_string(pdf.pages)});
}

TEST_CASE("a word wider than its column breaks; a row that is too high, or stands outside, is told") {
    const std::string endless(400, 'W');
    CHECK(drawn([&](Flow& flow) { flow.paragraph(endless, style::kTitle); }).overflow.empty());
    CHECK(drawn([&](Flow& flow) { flow.row({{0.0, 90.0, endless, style::kBody}}); }).overflow.empty());
    const Pdf high = drawn([&](Flow& flow) { flow.row({{0.0, 12.0, endless + endless, style::kTitle}}); });
    CHECK_FALSE(high.overflow.empty());
    const Pdf wide =
        drawn([&](Flow& flow) { flow.put(flow.right() - 10.0, 100.0, 50.0, "text", style::kBody); });
    CHECK_FALSE(wide.overflow.empty());
}

TEST_CASE("a heading never stands alone at the foot of a page") {
    const Pdf pdf = drawn([](Flow& flow) {
        flow.down(flow.bottom() - flow.y() - 30.0);
        flow.heading("Heading");
        flow.paragraph("text", style::kBody);
    });
    CHECK(pdf.pages == 2);
    checkInOrder(Printed(pdf.bytes).words(), {"1/2", "Heading", "text", "2/2"});
}

TEST_CASE("letters of other scripts are shown and found again, bytes that are none do no harm") {
    const Pdf pdf = drawn([](Flow& flow) {
        flow.paragraph("Prüfling Æ Łódź Ōta Ωμέγα Жук", style::kBody);
        flow.paragraph("bad \xff\xfe bytes", style::kBody);
    });
    const std::string words = Printed(pdf.bytes).words();
    CHECK(words.find("Prüfling Æ Łódź Ōta Ωμέγα Жук") != std::string::npos);
    CHECK(words.find("bytes") != std::string::npos);
}
