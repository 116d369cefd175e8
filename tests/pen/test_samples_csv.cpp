#include "pen/samples_csv.hpp"
#include "pen/streams.hpp"
#include "support/catch.hpp"

using pen::CsvFault;
using pen::Sample;

namespace {

const std::string kHeader = "t_us,x_um,y_um,pressure,tilt_x_cdeg,tilt_y_cdeg,contact,buttons\n";

CsvFault faultOf(const std::string& bytes) {
    const auto read = pen::readSamplesCsv(bytes);
    REQUIRE(std::holds_alternative<CsvFault>(read));
    return std::get<CsvFault>(read);
}

std::vector<Sample> samplesOf(const std::string& bytes) {
    const auto read = pen::readSamplesCsv(bytes);
    if (const auto* fault = std::get_if<CsvFault>(&read)) FAIL(fault->message);
    return std::get<std::vector<Sample>>(read);
}

}  // namespace

TEST_CASE("samples.csv is read as it is written") {
    const auto samples = samplesOf(kHeader + "0,-5,7,65535,,,1,0\n5000,6,-8,0,,,0,3\n");
    REQUIRE(samples.size() == 2);
    Sample first;
    first.xUm = -5;
    first.yUm = 7;
    first.pressure = std::uint16_t{65535};
    first.contact = true;
    CHECK(samples[0] == first);
    CHECK(samples[1].tUs == 5000);
    CHECK(samples[1].buttons == 3);
    CHECK_FALSE(samples[1].contact);
    CHECK_FALSE(samples[1].tiltXCdeg);
}

TEST_CASE("samples.csv takes CRLF, a byte-order mark, columns in any order and no last line end") {
    const auto plain = samplesOf(kHeader + "1,2,3,4,5,6,1,7\n");
    CHECK(
        samplesOf("t_us,x_um,y_um,pressure,tilt_x_cdeg,tilt_y_cdeg,contact,buttons\r\n1,2,3,4,5,6,1,7\r\n") ==
        plain);
    CHECK(samplesOf("\xEF\xBB\xBF" + kHeader + "1,2,3,4,5,6,1,7") == plain);
    CHECK(samplesOf("buttons,contact,tilt_y_cdeg,tilt_x_cdeg,pressure,y_um,x_um,t_us\n7,1,6,5,4,3,2,1\n") ==
          plain);
    CHECK(samplesOf(kHeader).empty());
}

TEST_CASE("samples.csv is refused with line, column and reason") {
    CsvFault fault = faultOf("t_us,x_um,y_um,pressure,tilt_x_cdeg,tilt_y_cdeg,contact,wheel\n");
    CHECK(fault.line == 1);
    CHECK(fault.column == 8);
    CHECK(fault.message.find("'wheel'") != std::string::npos);

    fault = faultOf("t_us,x_um,y_um,pressure,tilt_x_cdeg,tilt_y_cdeg,contact\n");
    CHECK(fault.message.find("'buttons' is missing") != std::string::npos);

    fault = faultOf(kHeader + "0,0,0,,,,0,0\n1,1.5,0,,,,0,0\n");
    CHECK(fault.line == 3);
    CHECK(fault.column == 2);
    CHECK(fault.message.find("'1.5' is no whole number") != std::string::npos);

    fault = faultOf(kHeader + "0,0,0,65536,,,0,0\n");
    CHECK(fault.column == 4);
    CHECK(fault.message.find("0..65535") != std::string::npos);

    fault = faultOf(kHeader + "9,0,0,,,,0,0\n8,0,0,,,,0,0\n");
    CHECK(fault.line == 3);
    CHECK(fault.message == "time goes back from 9 to 8 us");

    CHECK(faultOf(kHeader + "0,,0,,,,0,0\n").column == 2);
    CHECK(faultOf(kHeader + "0,0,0,,,,2,0\n").column == 7);
    CHECK(faultOf(kHeader + "0,0,0,,,,0,\n").column == 8);
    CHECK(faultOf(kHeader + "010,0,0,,,,0,0\n").column == 1);
    CHECK(faultOf(kHeader + "0,0,0,,3,,0,0\n").line == 2);
    CHECK(faultOf(kHeader + "0,0,0\n").line == 2);
    CHECK(faultOf(kHeader + "0,0,0,1,,,0,0\n0,0,0,,,,0,0\n").line == 3);
    CHECK(faultOf("").line == 1);
}

TEST_CASE("what is written is read back the same, for every legal stream") {
    CHECK(rc::check([] {
        const auto samples = *pen::testing::streams(true);
        const auto read = pen::readSamplesCsv(pen::writeSamplesCsv(samples));
        RC_ASSERT(std::holds_alternative<std::vector<Sample>>(read));
        RC_ASSERT(std::get<std::vector<Sample>>(read) == samples);
    }));
}

TEST_CASE("any bytes are either read or refused") {
    CHECK(rc::check([](const std::string& tail) { (void)pen::readSamplesCsv(kHeader + tail); }));
}
