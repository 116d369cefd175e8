// What is no reference: too few people, work that is none, files that are broken. Each with its place.
#include <filesystem>
#include <string>
#include <vector>

#include <scoring/recorded.hpp>

#include "ensembles/academy.hpp"

namespace fs = std::filesystem;
using namespace test_ensembles;

TEST_CASE("fewer than eight persons with three attempts are refused with what is there and what is needed") {
    CHECK(scoring::whyTooFew({3, 3, 3, 3, 3, 3, 3, 3}).empty());
    CHECK(scoring::whyTooFew({3, 9, 3, 4, 3, 3, 3, 3, 1}).empty());
    CHECK(scoring::whyTooFew({3, 3, 3, 3, 3, 3, 3}) ==
          "too few for a reference: 21 recorded attempts of 7 persons, 7 of them with 3 or more; "
          "8 persons with 3 attempts each are needed");
    const auto says = [](const std::vector<std::size_t>& attempts, const char* part) {
        return scoring::whyTooFew(attempts).find(part) != std::string::npos;
    };
    CHECK(says({3, 3, 3, 3, 3, 3, 3, 2}, "23 recorded attempts of 8 persons, 7 of them"));
    CHECK(says({1}, "1 recorded attempt of 1 person, 0 of them"));
    CHECK_FALSE(scoring::whyTooFew({}).empty());
}

TEST_CASE("a recording that would be a bad reference is found out, with its dot") {
    const scoring::Scenario scenario = study::fieldScenario();
    scoring::RecordedExperts people = drawPeople(scenario, 1, 7);
    auto& attempts = people[0].attempts;
    attempts[1][5].xTenthUm = 400'000;  // 40 mm: off the sheet
    attempts[2][7].depthUm.reset();
    attempts[3].back().tUs.reset();
    attempts[4].resize(attempts[4].size() / 2);
    attempts[5].clear();
    const auto twice = attempts[6];
    attempts[6].insert(attempts[6].end(), twice.begin(), twice.end());
    const auto faults = scoring::recordedFaults(scenario, people);
    REQUIRE(faults.size() == 6);
    CHECK(faults[0].attempt == 1);
    CHECK(faults[0].part == scoring::RecordedFault::Part::place);
    CHECK(faults[0].dot == 5U);
    CHECK(faults[1].part == scoring::RecordedFault::Part::depth);
    CHECK(faults[1].dot == 7U);
    CHECK(faults[2].part == scoring::RecordedFault::Part::time);
    CHECK(faults[2].dot == attempts[3].size() - 1);
    CHECK(faults[3].part == scoring::RecordedFault::Part::whole);
    CHECK(faults[3].message.find("% of the task is worked") != std::string::npos);
    CHECK(faults[4].attempt == 5);
    CHECK(faults[5].message.find("this is the work of another level") != std::string::npos);

    scoring::Scenario spacingOnly = scenario;
    spacingOnly.criteria.depth = false;
    CHECK(scoring::recordedFaults(spacingOnly, people).size() == 4);
}

TEST_CASE("a bad recording is told with its line and column, and nothing takes its place") {
    const Academy academy;
    academy.putAll();
    const std::string name = people()[3].name;
    const std::string where = academy.path(name);
    const auto first = [&] {
        const auto lines = academy.issues();
        REQUIRE(lines.size() == 1);
        return lines.front();
    };
    SECTION("a number that is none") {
        academy.put({name, "x_mm,y_mm,depth_mm,diameter_mm,t_s\n1,2,0.5,,0\n1,2,deep,,1\n"});
        CHECK(holds(first(), where + ":3:3: error: depth_mm: 'deep' is no decimal number"));
    }
    SECTION("a dot off the sheet") {
        std::string bytes = people()[3].bytes;
        bytes.insert(bytes.find('\n') + 1, "40.0,1.0,0.6,,0\n");
        academy.put({name, bytes});
        CHECK(holds(first(), where + ":2:1: error: x_mm: lies outside the sheet"));
    }
    SECTION("a dot without depth, in a file with its columns in another order") {
        academy.put({name, "t_s,depth_mm,x_mm,y_mm\n0,0.6,1,1\n1,,1,2\n"});
        CHECK(holds(first(), where + ":3:2: error: depth_mm: the dot has no depth"));
    }
    SECTION("no times") {
        academy.put({name, "x_mm,y_mm,depth_mm\n1,1,0.6\n"});
        CHECK(holds(first(), where + ":2:1: error: t_s: the dot has no time"));
    }
    SECTION("work that is not done") {
        const std::string& bytes = people()[3].bytes;
        academy.put({name, bytes.substr(0, bytes.find('\n', bytes.size() / 2) + 1)});
        CHECK(holds(first(), where + ":1:1: error: only "));
    }
    SECTION("the same dots under another person's name, with other line ends") {
        std::string bytes = people()[0].bytes;
        for (std::size_t at = bytes.find('\n'); at != std::string::npos; at = bytes.find('\n', at + 2))
            bytes.insert(at, "\r");
        academy.put({name, bytes});
        CHECK(
            holds(first(), where + ":1:1: error: holds the same dots as " + academy.path(people()[0].name)));
    }
    SECTION("a name that says no person and attempt") {
        for (const char* bad : {"Anna-1.csv", "anna.csv", "anna-01.csv", "anna-0.csv", "-1.csv", "anna-1.CSV",
                                "anna-12345.csv", "an na-1.csv"}) {
            INFO(bad);
            academy.put({bad, people()[0].bytes});
            CHECK(holds(first(), academy.path(bad) + ":1:1: error: the name is not PERSON-ATTEMPT.csv"));
            fs::remove(academy.path(bad));
        }
    }
    SECTION("a folder where a file should be") {
        fs::create_directories(academy.path("anna-1.csv"));
        CHECK(holds(first(), "cannot be read as a plain file"));
    }
    SECTION("a file where the folder should be") {
        fs::remove_all(academy.folder());
        test_support::writeBytes(academy.folder(), "");
        CHECK(holds(first(), academy.folder() + ":1:1: error: the folder cannot be read"));
    }
    SECTION("notes beside them are nobody's recording") {
        academy.put({"README.txt", "who is who lies with the academy"});
        CHECK(academy.issues().empty());
    }
}

TEST_CASE("the same attempt in two folders is an issue") {
    const Academy one;
    one.put(people()[0]);
    const Academy other;
    other.put({people()[0].name, people()[1].bytes});
    const auto found = ensembles::findRecordings({one.experts(), other.experts()}, smallScenario());
    REQUIRE(found.issues.size() == 1);
    CHECK(holds(describe(found.issues[0]), "the attempt is also in "));
}
