// Marking as promised to outsiders, through the real program: what each command does, who may do it, and that
// no name is said while marking is blind.
#include <filesystem>
#include <map>
#include <set>

#include "app/commands.hpp"
#include "assessment/marking_home.hpp"

namespace fs = std::filesystem;

using namespace assessment;
using namespace assessment::testing;
using commands::Bench;
using commands::member;
using commands::Outcome;
using commands::parse;
using commands::slurp;

namespace {

// A guarded home with work in every state, made once and copied for each case. The commands stand beside it,
// so its records are never open in two programs.
struct School : MarkingHome {
    Actor office = admin = known("Office", "admin");
    Actor teacher = known("Teacher", "instructor");
    Actor other = known("Other", "instructor");
    Actor marker = known("Marker", "instructor");
    Actor second = known("Second", "instructor");
    Actor examiner = known("Examiner", "examiner");
    Actor candidate = known("Candidate", "trainee");
    Actor classmate = known("Classmate", "trainee");
    Class spring = makeClass(teacher, "Spring");
    Assignment field = assign(teacher, spring, "Field");
    std::string unmarked, conferred, agreed, told, contested;

    School() {
        for (const Actor& each : {candidate, classmate}) join(teacher, spring, each.person);
        MarkingRules rules;
        rules.markers = {marker.person, second.person};
        REQUIRE_FALSE(marking.setRules(teacher, field, rules));
        std::vector<std::string*> wanted{&unmarked, &agreed, &told, &contested, &conferred};
        for (int i = 0; i < 500 && !wanted.empty(); ++i) {
            const std::string id = handIn(field, candidate.person);
            if (work(id).waitsFor().front() != marker.person) continue;
            *wanted.back() = id;
            wanted.pop_back();
        }
        REQUIRE(wanted.empty());
        REQUIRE_FALSE(marking.askSecond(marker, conferred, "near"));
        REQUIRE_FALSE(marking.submit(second, conferred, sheetOfAll(5)));
        for (const std::string* id : {&agreed, &told, &contested, &conferred})
            REQUIRE_FALSE(marking.submit(marker, *id, sheetOfAll(3)));
        for (const std::string* id : {&told, &contested}) (void)got(marking.release(teacher, field, *id));
        Rubric harder = standardRubric();
        harder.cut = 4.0;
        (void)got(marking.setRubric(teacher, field, harder, "harder"));
        REQUIRE_FALSE(marking.appeal(candidate, contested, "no"));
    }
};

const School& school() {
    static const School kSchool;
    return kSchool;
}

// The program in a copy of that home.
class Desk : public Bench {
public:
    Desk() {
        fs::copy(fs::path(school().desk.places.data).parent_path(), at("home"), fs::copy_options::recursive);
        write("pass.txt", kLong + "\n");
        write("sheet.json", sheetJson(sheetOfAll(3)).dump());
        write("rubric.json", rubricJson(standardRubric()).dump());
    }
    // `by`: a name, or empty for nobody.
    [[nodiscard]] Outcome run(const std::string& arguments, const std::string& by = "") const {
        return Bench::run(arguments + (by.empty() ? "" : " --by " + by + " --passphrase-file pass.txt"));
    }
    [[nodiscard]] std::string log() const { return slurp(at("home/data/events.log")); }
};

struct Deed {
    std::string command;
    std::set<std::string> may;
    bool writes = true;
};

std::vector<Deed> deeds() {
    const School& home = school();
    const std::set<std::string> kOfClass{"Office", "Teacher"};
    const std::string kMarks = " --marks spacing=4,depth=4,hairline=3.5,cleanness=4,global=4";
    return {
        {"class roster Spring", kOfClass, false},
        {"class instructor Spring Other", kOfClass},
        {"class dismiss Spring Classmate", kOfClass},
        {"assign withdraw Field --reason wrong", kOfClass},
        {"mark rules Field --marker Marker --marker Second --marker Examiner", kOfClass},
        {"mark rubric Field rubric.json --reason back", kOfClass},
        {"mark list Field", {"Office", "Teacher", "Marker"}, false},
        {"mark show " + home.agreed, {"Office", "Teacher", "Marker", "Candidate"}, false},
        {"mark submit " + home.unmarked + " sheet.json", {"Marker"}},
        {"mark second " + home.unmarked + " --reason near", {"Office", "Teacher", "Marker"}},
        {"mark confer " + home.conferred + kMarks + " --reason met", kOfClass},
        {"mark overrule " + home.agreed + " --pass --reason so", kOfClass},
        {"release Field", kOfClass},
        {"release Field --attempt " + home.agreed, kOfClass},
        {"mark regrade Field --preview", kOfClass, false},
        {"mark regrade Field --reason harder", kOfClass},
        {"mark appeal " + home.told + " --reason no", {"Candidate"}},
        {"mark decide " + home.contested + " --uphold" + kMarks + " --answer yes", kOfClass},
    };
}

bool names(const std::string& text) {
    for (const char* name : {"Candidate", "Classmate", "Marker", "Second", "Teacher", "Office"}) {
        if (text.find(name) != std::string::npos) return true;
    }
    const School& home = school();
    return text.find(home.candidate.person) != std::string::npos;
}

}  // namespace

TEST_CASE("the commands of marking teach by an example and tell wrong use") {
    const Bench bench;
    bench.teaches({"mark", "mark list", "mark show", "mark rules", "mark rubric", "mark submit",
                   "mark second", "mark confer", "mark overrule", "mark regrade", "mark appeal",
                   "mark decide", "release"});
    for (const char* arguments :
         {"mark", "mark list Nothing", "mark show C-208", "mark rules Nothing",
          "mark submit C-208 nothing.json", "mark second C-208",
          "mark confer C-208 --marks spacing=x --reason r", "mark confer C-208 --reason r",
          "mark overrule C-208 --reason r", "mark overrule C-208 --pass --fail --reason r",
          "mark decide C-208 --answer a", "mark rules Nothing --policy dice", "release Nothing",
          "mark regrade Nothing --preview", "mark appeal C-208 --reason r"}) {
        bench.refused(arguments, "");
    }
}

TEST_CASE("each command does its work for those who may, and for nobody else") {
    const std::vector<std::string> kActors{"",       "Office",    "Teacher",   "Other",
                                           "Marker", "Candidate", "Classmate", "Examiner"};
    std::size_t forbidden = 0;
    const Desk shared;
    const std::string before = shared.log();
    for (const Deed& deed : deeds()) {
        for (const std::string& actor : kActors) {
            INFO(actor << ": " << deed.command);
            if (deed.may.contains(actor)) {
                const Desk own;
                const auto done = own.run(deed.command, actor);
                INFO(done.err);
                CHECK(done.exit == 0);
                CHECK((own.log() != before) == deed.writes);
                CHECK(own.log().starts_with(before));
                continue;
            }
            commands::refused(shared.run(deed.command, actor), "");
            CHECK(shared.log() == before);
            ++forbidden;
        }
    }
    CHECK(forbidden > 80);
}

TEST_CASE("lists and pages of marking hold pseudonyms and no name") {
    const Desk desk;
    const School& home = school();
    for (const std::string& command :
         {std::string("mark list Field"), std::string("mark list Field --json"), "mark show " + home.unmarked,
          "mark show " + home.unmarked + " --json", "mark show " + home.conferred + " --json",
          std::string("release Field --preview"), std::string("release Field --preview --json")}) {
        const auto shown = desk.run(command, "Marker");
        INFO(command << ": " << shown.out << shown.err);
        CHECK(shown.exit == 0);
        CHECK_FALSE(names(shown.out + shown.err));
    }
    const auto rows = parse(desk.run("mark list --json", "Marker").out);
    REQUIRE(rows.items()->size() == static_cast<std::size_t>(home.numberOf()));
    for (const auto& row : *rows.items()) CHECK(member(row, "pseudonym").string()->starts_with("C-"));
}

TEST_CASE("another's mark and the score are hidden until one's own mark is in") {
    const Desk desk;
    const School& home = school();
    REQUIRE(desk.run("mark second " + home.unmarked + " --reason near", "Marker").exit == 0);
    REQUIRE(desk.run("mark submit " + home.unmarked + " sheet.json", "Second").exit == 0);
    const auto hidden = parse(desk.run("mark show " + home.unmarked + " --json", "Marker").out);
    CHECK(member(hidden, "marks").items()->empty());
    CHECK(member(hidden, "agreed").isNull());
    CHECK(member(hidden, "hidden").string()->find("your own mark") != std::string::npos);
    REQUIRE(desk.run("mark submit " + home.unmarked + " sheet.json", "Marker").exit == 0);
    const auto seen = parse(desk.run("mark show " + home.unmarked + " --json", "Marker").out);
    CHECK(member(seen, "marks").items()->size() == 2);
    CHECK(*member(seen, "state").string() == "agreed");
    const auto theirs = parse(desk.run("mark show " + home.unmarked + " --json", "Candidate").out);
    CHECK(member(theirs, "marks").items()->empty());
}

TEST_CASE("rules and rubrics are shown as they are set") {
    const Desk desk;
    REQUIRE(desk.run("mark rules Field --marker Marker --marker Second --marker Examiner", "Teacher").exit ==
            0);
    const auto rules = parse(desk.run("mark rules Field --json", "Teacher").out);
    CHECK(member(rules, "markers").items()->size() == 3);
    CHECK(*member(rules, "policy").string() == "instructor");
    const auto begun = desk.run("mark rules Field --policy both", "Teacher");
    CHECK(begun.exit == 2);
    CHECK(begun.err.find("marking has begun") != std::string::npos);
    const auto newest = parse(desk.run("mark rubric Field --json").out);
    CHECK(*member(newest, "version").whole() == 2);
    CHECK(member(newest, "cut").number() == 4.0);
    CHECK(member(parse(desk.run("mark rubric Field --version 1 --json").out), "cut").number() == 3.0);
    CHECK(desk.run("mark rubric Field").out.find("As grown") != std::string::npos);
}

TEST_CASE("what a regrade previews it does, and an appeal leaves its trail") {
    const Desk desk;
    const School& home = school();
    const std::string preview = desk.run("mark regrade Field --preview --json", "Teacher").out;
    CHECK(parse(preview).items()->size() == 2);
    CHECK(desk.run("mark regrade Field --reason harder --json", "Teacher").out == preview);
    CHECK(desk.run("mark regrade Field --preview", "Teacher").out == "No grade moves.\n");
    REQUIRE(desk.run("mark decide " + home.contested + " --reject --answer no", "Teacher").exit == 0);
    const auto work = parse(desk.run("mark show " + home.contested + " --json", "Candidate").out);
    CHECK(member(work, "released").items()->size() == 2);
    CHECK(*member(member(work, "appeals").items()->front(), "upheld").boolean() == false);
}
