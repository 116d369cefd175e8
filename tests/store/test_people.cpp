#include <unistd.h>

#include "record/store/backups.hpp"
#include "record/store/schema.hpp"
#include "record/store/settings.hpp"
#include "store/records_desk.hpp"
#include "support/file_bytes.hpp"

using namespace store;
using namespace store::testing;
using test_support::bytesOf;

namespace {

const std::string kLong = "correct horse battery staple";

Actor actorOf(const std::variant<Actor, std::string>& actor) {
    if (const auto* fault = std::get_if<std::string>(&actor)) FAIL(*fault);
    return std::get<Actor>(actor);
}

}  // namespace

TEST_CASE("people are added, found, renamed and given roles") {
    RecordsDesk desk;
    Records records = desk.open();
    People people(records, kCheap);
    const Person wren = personOf(people.add({}, {"Wren", "w@example.org", {}, {}}));
    CHECK(wren.row.roles == std::vector<std::string>{"trainee"});
    CHECK(people.list().size() == 2);
    CHECK(people.list().front().name == "Guest");
    CHECK(personOf(people.find("Wren")).row.id == wren.row.id);
    CHECK(personOf(people.find(wren.row.id)).name == "Wren");
    CHECK(personOf(people.find(wren.row.id.substr(0, 6))).name == "Wren");
    CHECK(personOf(people.find("guest")).row.id == kGuest);
    CHECK(std::holds_alternative<std::string>(people.find("wren")));
    CHECK(std::holds_alternative<std::string>(people.find(wren.row.id.substr(0, 5))));
    REQUIRE_FALSE(people.rename({}, wren, "Wren Two", {}));
    CHECK(personOf(people.find("Wren Two")).mail == "w@example.org");
    REQUIRE_FALSE(people.giveRole({}, wren, "examiner"));
    CHECK(personOf(people.find("Wren Two")).row.roles == std::vector<std::string>{"examiner", "trainee"});
    REQUIRE_FALSE(people.takeRole({}, personOf(people.find("Wren Two")), "trainee"));
    CHECK(personOf(people.find("Wren Two")).row.roles == std::vector<std::string>{"examiner"});
    CHECK(people.takeRole({}, personOf(people.find("Wren Two")), "trainee"));
    CHECK(people.giveRole({}, wren, "king"));
    personOf(people.add({}, {"Wren Two", {}, {}, {}}));
    CHECK(std::get<std::string>(people.find("Wren Two")).find("2 people") != std::string::npos);
    for (const std::string& name : {std::string(), std::string("a\nb"), std::string("\xFF"),
                                    std::string(201, 'x'), std::string("guest"), std::string("abcdef")})
        CHECK(std::holds_alternative<std::string>(people.add({}, {name, {}, {}, {}})));
    CHECK(people.rename({}, personOf(people.find("guest")), "Somebody", {}));
}

TEST_CASE("names stand in identity.db alone") {
    RecordsDesk desk;
    Records records = desk.open();
    People people(records, kCheap);
    const Person wren = personOf(people.add({}, {"Zaunkoenig", "zk@example.org", {}, {}}));
    desk.practise(records, 1, wren.row.id);
    REQUIRE_FALSE(people.rename({}, wren, "Zaunkoenigin", {}));
    for (const std::string& path : {desk.places.recordsFile, desk.places.eventLog, desk.pathOf(1)}) {
        CHECK(bytesOf(path).find("Zaunk") == std::string::npos);
        CHECK(bytesOf(path).find("zk@") == std::string::npos);
    }
    CHECK(bytesOf(desk.places.identityFile).find("Zaunkoenigin") != std::string::npos);
}

TEST_CASE("an erased person's name and practice are gone everywhere, the act stays") {
    RecordsDesk desk;
    Records records = desk.open();
    People people(records, kCheap);
    const Person wren = personOf(people.add({}, {"Zaunkoenig", "zk@example.org", {}, {}}));
    desk.practise(records, 1, wren.row.id);
    desk.practise(records, 2, wren.row.id, record::Kind::exam);
    desk.practise(records, 3, wren.row.id, record::Kind::demo);
    REQUIRE_FALSE(records.backUpAll());
    const auto erased = people.erase({}, personOf(people.find("Zaunkoenig")), "asked to");
    REQUIRE(std::holds_alternative<People::Erased>(erased));
    CHECK(std::get<People::Erased>(erased).attempts == 2);
    CHECK(std::get<People::Erased>(erased).kept == 1);
    CHECK(::access(desk.pathOf(1).c_str(), F_OK) != 0);
    CHECK(::access(desk.pathOf(2).c_str(), F_OK) == 0);
    CHECK(std::holds_alternative<std::string>(people.find("Zaunkoenig")));
    CHECK(bytesOf(desk.places.identityFile).find("Zaunkoenig") == std::string::npos);
    CHECK(bytesOf(backupPath(desk.places.backups, "identity", 1)).find("Zaunkoenig") == std::string::npos);
    CHECK(::access(backupPath(desk.places.backups, "identity", 2).c_str(), F_OK) != 0);
    const Person nobody = personOf(people.find(wren.row.id));
    CHECK(nobody.row.erasedAt);
    CHECK(nobody.row.roles.empty());
    CHECK(records.log().events().back().event.action == "person_erased");
    CHECK(records.log().events().back().event.reason == "asked to");
    CHECK(people.rename({}, nobody, "Back", {}));
    CHECK(std::holds_alternative<std::string>(people.erase({}, nobody, "again")));
}

TEST_CASE("the window's settings follow the person whom it records for") {
    RecordsDesk desk;
    Records records = desk.open();
    People people(records, kCheap);
    const Person wren = personOf(people.add({}, {"Zaunkoenig", {}, {}, {}}));
    Settings settings;
    settings.person = wren.row.id;
    settings.name = "Zaunkoenig";
    REQUIRE_FALSE(saveSettings(desk.places.settingsFile, settings));
    REQUIRE_FALSE(people.rename({}, wren, "Wren", {}));
    CHECK(loadSettings(desk.places.settingsFile).settings.name == "Wren");
    REQUIRE(std::holds_alternative<People::Erased>(people.erase({}, wren, "")));
    CHECK(loadSettings(desk.places.settingsFile).settings.name.empty());
    CHECK(loadSettings(desk.places.settingsFile).settings.person.empty());
    // Nobody practises as somebody who was erased: it would be deleted.
    CHECK(std::holds_alternative<std::string>(people.actor(wren.row.id, {})));
}

TEST_CASE("an erasure that was cut short is finished at the next start") {
    RecordsDesk desk;
    std::string wren;
    {
        Records records = desk.open();
        People people(records, kCheap);
        wren = personOf(people.add({}, {"Zaunkoenig", {}, {}, {}})).row.id;
        desk.practise(records, 1, wren);
        Event event;
        event.actor = kGuest;
        event.action = "person_erased";
        event.subject = wren;
        REQUIRE_FALSE(records.act(event));  // and then the power went
    }
    Records records = desk.open();
    CHECK(settle(records, kJudge, nullptr).erased == 1);
    CHECK(::access(desk.pathOf(1).c_str(), F_OK) != 0);
    CHECK(bytesOf(desk.places.identityFile).find("Zaunkoenig") == std::string::npos);
    CHECK(records.attempts({}).empty());
}

TEST_CASE("a passphrase is asked of whoever has one") {
    RecordsDesk desk;
    Records records = desk.open();
    People people(records, kCheap);
    const Person wren = personOf(people.add({}, {"Wren", {}, {}, "eight by"}));
    CHECK(wren.hasPassphrase);
    CHECK(std::holds_alternative<std::string>(people.actor("Wren", {})));
    CHECK(std::holds_alternative<std::string>(people.actor("Wren", "eight bye")));
    CHECK(std::holds_alternative<std::string>(people.actor("", "eight by")));
    CHECK(actorOf(people.actor("Wren", "eight by")).known);
    // Nobody else touches what is Wren's.
    CHECK(people.rename({}, wren, "Other", {}));
    CHECK(people.setPassphrase({}, wren, {}));
    const Actor self = actorOf(people.actor("Wren", "eight by"));
    REQUIRE_FALSE(people.setPassphrase(self, wren, kLong));
    CHECK(std::holds_alternative<std::string>(people.actor("Wren", "eight by")));
    REQUIRE_FALSE(people.setPassphrase(self, wren, {}));
    CHECK_FALSE(actorOf(people.actor("Wren", {})).known);
    CHECK(std::holds_alternative<std::string>(people.add({}, {"Jay", {}, {}, "short"})));
    CHECK(std::holds_alternative<std::string>(people.add({}, {"Jay", {}, {"examiner"}, "only eleven"})));
    CHECK(std::holds_alternative<Person>(people.add({}, {"Jay", {}, {"examiner"}, kLong})));
}

TEST_CASE("who may do what, for every role and act") {
    const std::vector<Act> acts{Act::addPerson,     Act::changeRole, Act::rename,
                                Act::setPassphrase, Act::erase,      Act::exportPerson,
                                Act::importPerson,  Act::backUp,     Act::restore};
    const auto own = [](Act act) {
        return act == Act::rename || act == Act::setPassphrase || act == Act::erase ||
               act == Act::exportPerson;
    };
    for (const Act act : acts) {
        INFO(name(act));
        for (const std::string& role : allRoles()) {
            for (const bool self : {false, true}) {
                const bool admin = role == "admin";
                const bool allowed =
                    admin || (self && own(act)) || (role == "instructor" && act == Act::addPerson);
                INFO(role << (self ? " about herself" : ""));
                CHECK(whyNot(act, {true, true, {role}, self, true}).has_value() != allowed);
                // Without the passphrase a role counts for nothing.
                CHECK(whyNot(act, {true, false, {role}, self, true}));
                CHECK(whyNot(act, {true, false, {role}, self, false}).has_value() != (self && own(act)));
            }
        }
        // Before there is an admin: whoever has the system account, but not over a person's passphrase.
        CHECK_FALSE(whyNot(act, {false, false, {}, false, false}));
        CHECK(whyNot(act, {false, false, {}, false, true}));
        CHECK(whyNot(act, {true, false, {}, false, false}));
    }
}

TEST_CASE("once there is an admin with a passphrase, the acts are the admin's") {
    RecordsDesk desk;
    Records records = desk.open();
    People people(records, kCheap);
    personOf(people.add({}, {"Ada", {}, {"admin"}, kLong}));
    CHECK(people.guarded());
    CHECK(std::holds_alternative<std::string>(people.add({}, {"Wren", {}, {}, {}})));
    const Actor ada = actorOf(people.actor("Ada", kLong));
    const Person wren = personOf(people.add(ada, {"Wren", {}, {"instructor"}, kLong}));
    const Actor instructor = actorOf(people.actor("Wren", kLong));
    const Person jay = personOf(people.add(instructor, {"Jay", {}, {}, {}}));
    CHECK(std::holds_alternative<std::string>(people.add(instructor, {"Eve", {}, {"admin"}, {}})));
    CHECK(people.giveRole(instructor, jay, "examiner"));
    CHECK(std::holds_alternative<std::string>(people.erase(instructor, jay, "no")));
    CHECK_FALSE(people.rename(instructor, wren, "Wren Two", {}));
    const auto& events = records.log().events();
    CHECK(events.back().event.actor == wren.row.id);
}
