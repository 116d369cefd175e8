#include <rapidcheck.h>

#include "pen/dots_csv.hpp"
#include "support/catch.hpp"

using pen::CsvFault;
using scoring::Dot;

namespace {

CsvFault faultOf(const std::string& bytes) {
    const auto read = pen::readDotsCsv(bytes);
    REQUIRE(std::holds_alternative<CsvFault>(read));
    return std::get<CsvFault>(read);
}

std::vector<Dot> dotsOf(const std::string& bytes) {
    const auto read = pen::readDotsCsv(bytes);
    if (const auto* fault = std::get_if<CsvFault>(&read)) FAIL(fault->message);
    return std::get<std::vector<Dot>>(read);
}

// Dots as a dots.csv can hold them.
rc::Gen<std::vector<Dot>> csvDots() {
    return rc::gen::exec([] {
        std::vector<Dot> dots(*rc::gen::inRange<std::size_t>(0, 40));
        for (std::size_t i = 0; i < dots.size(); ++i) {
            dots[i].ordinal = static_cast<std::uint32_t>(i);
            dots[i].xTenthUm = *rc::gen::inRange<std::int32_t>(-10'000'000, 10'000'001);
            dots[i].yTenthUm = *rc::gen::inRange<std::int32_t>(-10'000'000, 10'000'001);
            if (*rc::gen::arbitrary<bool>()) dots[i].depthUm = *rc::gen::inRange<std::int32_t>(0, 20'001);
            if (*rc::gen::arbitrary<bool>()) dots[i].diameterUm = *rc::gen::inRange<std::int32_t>(0, 20'001);
            if (*rc::gen::arbitrary<bool>())
                dots[i].tUs = *rc::gen::inRange<std::int64_t>(0, 1'000'000'000'001);
        }
        return dots;
    });
}

}  // namespace

TEST_CASE("dots.csv with all columns") {
    const auto dots = dotsOf("x_mm,y_mm,depth_mm,diameter_mm,t_s\n1.25,-0.0001,0.6,0.35,12.000001\n");
    REQUIRE(dots.size() == 1);
    CHECK(dots[0].ordinal == 0);
    CHECK(dots[0].xTenthUm == 12500);
    CHECK(dots[0].yTenthUm == -1);
    CHECK(dots[0].depthUm == 600);
    CHECK(dots[0].diameterUm == 350);
    CHECK(dots[0].tUs == 12'000'001);
    CHECK(dots[0].zone == 255);
}

TEST_CASE("dots.csv needs only the places, in any order; an empty cell is absent") {
    const auto dots = dotsOf("depth_mm,y_mm,x_mm\r\n,2,1\r\n0,4,3\r\n");
    REQUIRE(dots.size() == 2);
    CHECK(dots[0].xTenthUm == 10000);
    CHECK_FALSE(dots[0].depthUm);
    CHECK_FALSE(dots[0].tUs);
    CHECK(dots[1].depthUm == 0);
    CHECK(dots[1].ordinal == 1);
    CHECK(dotsOf("x_mm,y_mm\n").empty());
}

TEST_CASE("dots.csv is refused with line, column and reason") {
    CsvFault fault = faultOf("x_mm,y_mm,colour\n");
    CHECK(fault.column == 3);
    CHECK(fault.message.find("'colour'") != std::string::npos);
    CHECK(faultOf("x_mm\n1\n").message.find("'y_mm' is missing") != std::string::npos);
    CHECK(faultOf("x_mm,y_mm,x_mm\n").line == 1);
    CHECK(faultOf("x_mm;y_mm\n1;2\n").line == 1);

    fault = faultOf("x_mm,y_mm\n1,2\n1,nan\n");
    CHECK(fault.line == 3);
    CHECK(fault.column == 2);
    for (const char* number :
         {"inf", "0x10", "010", "+1", " 1", "1 ", "1e400", "1.", ".5", "", "1001", "-1000.5"}) {
        INFO(number);
        CHECK(faultOf(std::string("x_mm,y_mm\n") + number + ",0\n").line == 2);
    }
    CHECK(faultOf("x_mm,y_mm,depth_mm\n0,0,-0.1\n").column == 3);
    CHECK(faultOf("x_mm,y_mm,t_s\n0,0,-1\n").column == 3);
    CHECK(faultOf("x_mm,y_mm\n1,5,2\n").line == 2);  // a decimal comma
}

TEST_CASE("a cell with control characters is shown harmless") {
    const CsvFault fault = faultOf("x_mm,y_mm\n\x1b[31m,0\n");
    CHECK(fault.message.find('\x1b') == std::string::npos);
}

TEST_CASE("numbers carry as many decimals as the integers hold") {
    Dot dot;
    dot.xTenthUm = -7;
    dot.yTenthUm = 123456;
    dot.depthUm = 5;
    dot.tUs = 1;
    CHECK(pen::writeDotsCsv({dot}) ==
          "x_mm,y_mm,depth_mm,diameter_mm,t_s\n-0.0007,12.3456,0.005,,0.000001\n");
}

TEST_CASE("dots that are written are read back the same") {
    CHECK(rc::check([] {
        const auto dots = *csvDots();
        const auto read = pen::readDotsCsv(pen::writeDotsCsv(dots));
        RC_ASSERT(std::holds_alternative<std::vector<Dot>>(read));
        RC_ASSERT(std::get<std::vector<Dot>>(read) == dots);
    }));
}
