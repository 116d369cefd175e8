#include <sstream>

#include "support/catch.hpp"
#include "window/trace.hpp"

using window_test::Call;
using window_test::callsOf;
using window_test::faultOf;

namespace {

constexpr const char* kGood =
    "11 pwrite64(9</a/x.attempt>, \"ab\"..., 20, 0) = 20\n"
    "12 write(5</a/stipple.log>, \"2026-11-22T10:00:00Z saved 9\\n\", 30) = 30\n"
    "11 fdatasync(9</a/x.attempt> <unfinished ...>\n"
    "12 write(2<pipe:[7]>, \"a word\\n\", 7) = 7\n"
    "11 <... fdatasync resumed>)          = 0\n"
    "11 write(2<pipe:[7]>, \"saved 3\\n\", 8) = 8\n"
    "12 write(2<pipe:[7]>, \"shown 3\\n\", 8 <unfinished ...>\n"
    "12 <... write resumed>) = 8\n";

std::vector<Call> parse(const std::string& text) {
    std::istringstream trace(text);
    return callsOf(trace);
}

std::string without(std::string text, const std::string& part) {
    return text.erase(text.find(part), part.size());
}

}  // namespace

TEST_CASE("a trace of a save is read in order") {
    const auto calls = parse(kGood);
    REQUIRE(calls.size() == 4);
    CHECK(calls[0].kind == Call::Kind::write);
    CHECK(calls[1].kind == Call::Kind::sync);
    CHECK(calls[2].kind == Call::Kind::saved);
    CHECK(calls[2].dots == 3);
    CHECK(calls[3].kind == Call::Kind::shown);
    CHECK(faultOf(calls).empty());
}

TEST_CASE("what is said too early is a fault") {
    CHECK(faultOf(parse(without(kGood, "11 <... fdatasync resumed>)          = 0\n"))) != "");
    CHECK(faultOf(parse(without(kGood, "11 write(2<pipe:[7]>, \"saved 3\\n\", 8) = 8\n"))) != "");
    std::string failed = kGood;
    failed.replace(failed.find(")          = 0"), 14, ")          = -1 EIO (Input/output error)");
    CHECK(faultOf(parse(failed)) != "");
    CHECK(faultOf({{Call::Kind::saved, 3}, {Call::Kind::saved, 2}}) != "");
}
