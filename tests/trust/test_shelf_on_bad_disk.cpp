// Whatever write of the shelf fails, its files are the old ones or the new ones, and doing it again helps.
#include "support/academy.hpp"
#include "support/catch.hpp"
#include "support/faulty_disk.hpp"
#include "trust/shelf_bench.hpp"

using namespace trust;
using namespace trust_tests;
using test_support::breakDisk;
using test_support::DiskFault;
using test_support::DiskGuard;
using test_support::mendDisk;
using test_support::personNumber;

namespace {

constexpr DiskFault kFaults[] = {DiskFault::noSpace, DiskFault::inputOutput, DiskFault::syncFails};

// What the shelf is after an act that may have failed: it opens, or there is no academy yet.
std::int64_t counterOf(Office& office) {
    const auto opened = office.shelf().open();
    if (codeOf(opened) == "root-missing") return 0;
    REQUIRE(codeOf(opened).empty());
    const auto& here = std::get<KeyShelf::Opened>(opened);
    CHECK(here.notes.empty());
    REQUIRE(here.book.revocations().has_value());
    return here.book.revocations()->counter;
}

// Runs `act` with each of its writes failing in turn, and mended afterwards. Returns how many failed it.
template <typename Prepare, typename Act, typename Check>
int withEachFault(Prepare prepare, Act act, Check check) {
    int failures = 0;
    for (const DiskFault fault : kFaults) {
        for (int call = 1; call < 100; ++call) {
            INFO("fault " << static_cast<int>(fault) << " at call " << call);
            const DiskGuard guard;
            Office office;
            prepare(office);
            breakDisk(fault, call);
            const std::string code = act(office);
            mendDisk();
            if (code.empty()) break;
            ++failures;
            CHECK((code == "shelf-write" || code == "passphrase-tries"));
            check(office);
        }
    }
    return failures;
}

void withAcademy(Office& office) { REQUIRE(codeOf(office.shelf().makeAcademy(wantedAcademy())).empty()); }
void withExaminer(Office& office) {
    withAcademy(office);
    REQUIRE(codeOf(office.shelf().makeKey(KeyRole::examiner, personNumber(3), "E-03", kExaminer)).empty());
}
void withCertified(Office& office) {
    withExaminer(office);
    REQUIRE(codeOf(office.shelf().certify("E-03", 30, both())).empty());
}
std::string revokeIt(Office& office) {
    const KeyId id = office.shelf().keys()[0].id;
    return codeOf(office.shelf().revoke(id, "2026-06-01T10:00:00Z", "lost", both()));
}

}  // namespace

TEST_CASE("an academy is made whole or not at all, and then can be made again") {
    const int failures = withEachFault(
        [](Office&) {}, [](Office& office) { return codeOf(office.shelf().makeAcademy(wantedAcademy())); },
        [](Office& office) {
            const std::string again = codeOf(office.shelf().makeAcademy(wantedAcademy()));
            CHECK((again.empty() || again == "shelf-there"));
            CHECK(counterOf(office) == 1);
            CHECK(codeOf(office.shelf().unlockSealing(kOffice)).empty());
        });
    CHECK(failures > 3 * 7);  // seven files, each written and synced
}

TEST_CASE("a key that was half made can be certified or made again") {
    const int failures = withEachFault(
        withAcademy,
        [](Office& office) {
            return codeOf(office.shelf().makeKey(KeyRole::examiner, personNumber(3), "E-03", kExaminer));
        },
        [](Office& office) {
            const std::string again =
                codeOf(office.shelf().makeKey(KeyRole::examiner, personNumber(3), "E-03", kExaminer));
            CHECK((again.empty() || again == "key-there"));
            CHECK(codeOf(office.shelf().certify("E-03", 30, both())).empty());
            CHECK(codeOf(office.shelf().unlock("E-03", kExaminer)).empty());
        });
    CHECK(failures > 0);
}

TEST_CASE("a certificate and a revocation are there or not, and the shelf opens either way") {
    const int certifying = withEachFault(
        withExaminer, [](Office& office) { return codeOf(office.shelf().certify("E-03", 30, both())); },
        [](Office& office) {
            CHECK(counterOf(office) == 1);
            office.now += 10;  // a try that could not be taken back counts as a wrong one
            const std::string again = codeOf(office.shelf().certify("E-03", 30, both()));
            CHECK((again.empty() || again == "key-twice"));
        });
    CHECK(certifying > 0);
    const int revoking = withEachFault(withCertified, revokeIt, [](Office& office) {
        const std::int64_t counter = counterOf(office);
        CHECK((counter == 1 || counter == 2));
        office.now += 10;
        const std::string again = revokeIt(office);
        CHECK((again.empty() || again == "key-revoked"));
        CHECK(counterOf(office) == 2);
    });
    CHECK(revoking > 0);
}
