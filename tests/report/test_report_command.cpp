// `stipple report` through the real program: what is written, to whom, and what is refused.
#include <fstream>

#include "app/commands.hpp"
#include "assessment/classes.hpp"
#include "assessment/marking.hpp"
#include "record/store/ids.hpp"
#include "report/material.hpp"
#include "report/paper.hpp"

using commands::Bench;
using commands::lines;
using commands::slurp;
using namespace report::testing;

namespace {

template <typename Kind>
Kind got(std::variant<Kind, std::string> result) {
    if (const auto* fault = std::get_if<std::string>(&result)) FAIL(*fault);
    return std::get<Kind>(std::move(result));
}

constexpr const char* kName = "Prüfling Æ";

// A home in which two markers have marked one piece of work, and one attempt of practice by the same person.
class School {
public:
    explicit School(const Bench& bench)
        : m_places(got(store::findPlaces([&](const std::string& name) -> std::optional<std::string> {
              if (name == "STIPPLE_HOME") return bench.at("home").string();
              return std::nullopt;
          }))) {
        std::filesystem::create_directories(bench.at("home"));
        REQUIRE_FALSE(store::makePlaces(m_places));
        auto records = open();
        store::People people(records);
        for (const char* marker : {"Marker 1", "Marker 2"})
            m_markers.push_back(got(people.add({}, {marker, {}, {"instructor"}, {}})).row.id);
        const auto trainee = got(people.add({}, {kName, {}, {}, {}}));
        m_trainee = trainee.row.id;
        practise(records, record::Kind::practice, std::string(30, 'a') + "01");
        makeWork(records, people, trainee);
    }
    void mark() {
        auto records = open();
        store::People people(records);
        assessment::Marking marking(records, people);
        for (const std::string& marker : m_markers) {
            assessment::MarkSheet sheet;
            for (std::size_t i = 0; i < sheet.marks.size(); ++i)
                if (i != 2) sheet.marks[i] = 4;  // the level has no hairline
            sheet.comments.push_back({"A steady run.", assessment::DotPin{1, 0.0, 1.0}, 400'000});
            const auto fault = marking.submit({marker, true}, kWork, sheet);
            INFO(fault.value_or(""));
            REQUIRE_FALSE(fault);
        }
    }
    void release() {
        auto records = open();
        store::People people(records);
        const auto work = got(assessment::Classes(records, people).findAssignment("Dots"));
        CHECK(got(assessment::Marking(records, people).release({}, work)).attempts == 1);
    }
    static inline const std::string kWork = std::string(30, 'e') + "02";
    [[nodiscard]] std::string attemptFile() const { return m_places.attempts + "/" + kWork + ".attempt"; }
    [[nodiscard]] const std::string& trainee() const { return m_trainee; }

private:
    [[nodiscard]] store::Records open() const {
        store::RecordsOptions options;
        options.now = [] { return std::string("2026-06-01T10:00:00.000Z"); };
        options.tell = [](const std::string&) {};
        return got(store::Records::open(m_places, options));
    }
    void practise(store::Records& records, record::Kind kind, const std::string& id) const {
        auto header = practice::testing::someHeader();
        header.attemptId = id;
        header.kind = kind;
        header.pseudonym = m_trainee;
        const std::string path = m_places.attempts + "/" + id + ".attempt";
        const auto attempt = practice::testing::attemptOf(practice::practiceHeadless(
            practice::testing::threeDots(), header, practice::testing::touches(4), path));
        const Work work = judged(practice::testing::threeDots(), attempt);
        REQUIRE_FALSE(records.enter(path, attempt, &work.scored));
    }
    void makeWork(store::Records& records, store::People& people, const store::Person& trainee) {
        assessment::Classes classes(records, people);
        const auto spring = got(classes.make({}, "Spring"));
        (void)got(classes.enrol({}, spring, {{kName, {}, "", 0, 2}}));
        assessment::Assignment work;
        work.classId = spring.id;
        work.title = "Dots";
        work.levels = {{"three-dots", practice::testing::threeDots().hash}};
        work = got(classes.assign({}, work));
        assessment::MarkingRules rules;
        rules.markers = m_markers;
        rules.doubleShare = 1.0;
        REQUIRE_FALSE(assessment::Marking(records, people).setRules({}, work, rules));
        practise(records, record::Kind::assessment, kWork);
        auto event = assessment::attemptHandedIn(
            {kWork, trainee.row.id, work.id, "three-dots", *store::millisecondsOf("2026-06-01T09:00:00Z")});
        event.at = "2026-06-01T09:00:00.000Z";
        event.actor = trainee.row.id;
        REQUIRE_FALSE(records.act(std::move(event)));
    }

    store::Places m_places;
    std::vector<std::string> m_markers;
    std::string m_trainee;
};

}  // namespace

TEST_CASE("a practice file is reported by three ways of asking, with the same bytes") {
    const Bench bench;
    REQUIRE(bench.run("practice single-dots --hand ideal --seed 3 --headless --out result").exit == 0);
    const auto made = bench.run("report result/attempt.attempt --pdf a.pdf");
    INFO(made.err);
    REQUIRE(made.exit == 0);
    CHECK(made.out == "Report of single-dots, 2 pages\n");
    REQUIRE(bench.run("report attempt result/attempt.attempt --pdf b.pdf").exit == 0);
    const auto out = bench.run("report result/attempt.attempt --pdf -");
    CHECK((slurp(bench.at("a.pdf")) == slurp(bench.at("b.pdf"))));
    CHECK((out.out == slurp(bench.at("a.pdf"))));
    // What is there is written over, as by the other commands.
    CHECK(bench.run("report result/attempt.attempt --pdf a.pdf --paper letter").exit == 0);
    CHECK_FALSE((slurp(bench.at("a.pdf")) == slurp(bench.at("b.pdf"))));
    const std::string bytes = slurp(bench.at("b.pdf"));
    CHECK(bytes.find(bench.at("").string()) == std::string::npos);
}

TEST_CASE("work of an assignment has no report before its release, and then all of it") {
    const Bench bench;
    School school(bench);
    const std::string id = School::kWork.substr(0, 32);
    for (const bool marked : {false, true}) {
        if (marked) school.mark();
        for (const std::string& what : {id, "'" + school.attemptFile() + "'"}) {
            const auto refused = bench.run("report attempt " + what + " --pdf a.pdf");
            INFO(refused.err);
            CHECK(refused.exit == 2);
            CHECK(lines(refused.err) == 1);
            CHECK(refused.err.find("no released grade yet") != std::string::npos);
            CHECK(refused.err.find(kName) == std::string::npos);
            CHECK_FALSE(commands::fs::exists(bench.at("a.pdf")));
        }
    }
    school.release();
    const auto made = bench.run("report attempt " + id + " --pdf a.pdf");
    INFO(made.err);
    REQUIRE(made.exit == 0);
    const Printed paper(slurp(bench.at("a.pdf")));
    checkInOrder(paper.words(),
                 {"Assessment report", kName, "Dots", "C-", "4.00", "Passed", "Marks",
                  "Not part of this level", "Comments", "At dot 2 · 00:00 · M1", "A steady run.", "M2"});
    CHECK(paper.words().find("Marker 1") == std::string::npos);
    CHECK(paper.info().find("Author") == std::string::npos);
}

TEST_CASE("a class report in the blind phase names nobody, whoever asks") {
    const Bench bench;
    School school(bench);
    school.mark();
    const auto made = bench.run("report class Dots --pdf c.pdf --csv c.csv --json c.json");
    INFO(made.err);
    REQUIRE(made.exit == 0);
    const Printed paper(slurp(bench.at("c.pdf")));
    const std::string all = paper.text() + paper.info() + slurp(bench.at("c.csv")) +
                            slurp(bench.at("c.json")) + slurp(bench.at("c.pdf"));
    for (const std::string& word : {std::string(kName), std::string("Prüfling"), std::string("Marker 1"),
                                    school.trainee(), bench.at("").string()}) {
        INFO(word);
        CHECK(all.find(word) == std::string::npos);
    }
    CHECK(lines(slurp(bench.at("c.csv"))) == 2);
    CHECK(bench.run("report class Dots --csv -").out == slurp(bench.at("c.csv")));
    CHECK(slurp(bench.at("c.csv")).find(",agreed,") != std::string::npos);
}

TEST_CASE("practice of the records carries the name and what comes next; a passphrase keeps others out") {
    const Bench bench;
    const School school(bench);
    const std::string id = std::string(30, 'a') + "01";
    const auto made = bench.run("report attempt " + id.substr(0, 30) + "01 --pdf p.pdf");
    INFO(made.err);
    REQUIRE(made.exit == 0);
    checkInOrder(Printed(slurp(bench.at("p.pdf"))).words(), {"Practice report", kName, "What to practise"});
    std::ofstream(bench.at("word")) << "a long sentence of words\n";
    REQUIRE(bench.run("people passphrase " + school.trainee() + " --passphrase-file word").exit == 0);
    const auto refused = bench.run("report attempt " + id + " --pdf q.pdf");
    CHECK(refused.exit == 2);
    CHECK_FALSE(commands::fs::exists(bench.at("q.pdf")));
}

TEST_CASE("where an admin guards the records, only those who may read marks get a report") {
    const Bench bench;
    School school(bench);
    school.mark();
    std::ofstream(bench.at("word")) << "a long sentence of words\n";
    REQUIRE(bench.run("people passphrase " + school.trainee() + " --passphrase-file word").exit == 0);
    REQUIRE(bench.run("people add Office --role admin --passphrase-file word").exit == 0);
    const std::string candidate = " --by " + school.trainee() + " --passphrase-file word";
    const std::string office = " --by Office --passphrase-file word";
    const auto refused = [&](const std::string& arguments) {
        const auto outcome = bench.run("report " + arguments);
        INFO(arguments << ": " << outcome.err);
        CHECK(outcome.exit == 2);
        CHECK(outcome.out.empty());
    };
    const auto given = [&](const std::string& arguments) {
        const auto outcome = bench.run("report " + arguments);
        INFO(arguments << ": " << outcome.err);
        CHECK(outcome.exit == 0);
    };
    refused("class Dots --csv -");
    refused("class Dots --csv -" + candidate);
    given("class Dots --csv -" + office);
    refused("attempt " + School::kWork + " --pdf a.pdf" + candidate);
    REQUIRE(bench.run("release Dots" + office).exit == 0);
    refused("attempt " + School::kWork + " --pdf a.pdf");
    refused("'" + school.attemptFile() + "' --pdf a.pdf");
    given("attempt " + School::kWork + " --pdf a.pdf" + candidate);
    given("attempt " + School::kWork + " --pdf a.pdf" + office);
}

TEST_CASE("what cannot be reported is refused in one sentence and leaves nothing behind") {
    const Bench bench;
    REQUIRE(bench.run("practice single-dots --hand ideal --seed 3 --headless --out result").exit == 0);
    struct Case {
        const char* arguments;
        const char* said;
    };
    const Case cases[] = {
        {"report", "name an attempt's file"},
        {"report result/attempt.attempt", "--pdf OUT"},
        {"report result/attempt.attempt --pdf no/such/a.pdf", "no/such"},
        {"report result/attempt.attempt --pdf /dev/full", "No space left"},
        {"report result/attempt.attempt --pdf a.pdf --paper a3", "--paper"},
        {"report result/scorecard.json --pdf a.pdf", "scorecard.json"},
        {"report nothing.attempt --pdf a.pdf", "nothing.attempt"},
        {"report attempt abcdef --pdf a.pdf", "'abcdef' is no attempt"},
        {"report class Nothing --csv a.csv", "Nothing"},
        {"report class Nothing", "--csv OUT"},
        {"report class Nothing --csv - --json -", "standard output"},
    };
    for (const Case& one : cases) {
        const auto outcome = bench.run(one.arguments);
        INFO(one.arguments << ": " << outcome.err);
        CHECK(outcome.exit == 2);
        CHECK(outcome.out.empty());
        CHECK(outcome.err.rfind("stipple: ", 0) == 0);
        CHECK(lines(outcome.err) == 1);
        CHECK(outcome.err.find(one.said) != std::string::npos);
        CHECK_FALSE(commands::fs::exists(bench.at("a.pdf")));
    }
    for (const char* command : {"report", "report attempt", "report class"})
        CHECK(bench.run(std::string(command) + " --help").out.find("Example: stipple report") !=
              std::string::npos);
}
