#include "credential/academy.hpp"
#include "credential/status_list.hpp"
#include "support/catch.hpp"

namespace {

using credential::Status;
using credential::StatusList;
using credential_tests::Academy;

StatusList exampleList() {
    return {4,
            "2026-12-01T00:00:00Z",
            "2027-01-01T00:00:00Z",
            {{"urn:uuid:8f6b2c1e-5a44-4d0e-9c1b-2f1f7a3f0c11", "2026-11-30T12:00:00Z", "issued in error"}}};
}
std::string refusal(const trust::SignedFile& file, const trust::KeyBook& book, std::int64_t seen = 0) {
    const auto read = credential::readStatus(file, book, seen);
    const auto* reason = std::get_if<trust::Reason>(&read);
    return reason != nullptr ? reason->code : "";
}

}  // namespace

TEST_CASE("A list is the academy's certifier's word, and never an older one than was seen") {
    const Academy academy;
    const auto file = credential::statusFile(exampleList(), academy.certifier);
    CHECK(refusal(file, academy.book()).empty());
    CHECK(refusal(file, academy.book(), 4).empty());
    CHECK(refusal(file, academy.book(), 5) == "status-old");
    CHECK(refusal(credential::statusFile(exampleList(), credential_tests::keyOf(77)), academy.book()) ==
          "signature-key-unknown");
    CHECK(refusal(file, Academy(50).book()) == "signature-key-unknown");
    trust::SignedFile other = file;
    other.kind = trust::FileKind::dayLog;
    CHECK(refusal(other, academy.book()) == "status-form");
    StatusList none = exampleList();
    none.counter = 0;
    CHECK(refusal(credential::statusFile(none, academy.certifier), academy.book()) == "status-form");
    const auto read = std::get<StatusList>(credential::readStatus(file, academy.book(), 0));
    CHECK(read.revoked.size() == 1);
    CHECK(read.goodUntil == "2027-01-01T00:00:00Z");
}

TEST_CASE("Every byte of a list counts") {
    const Academy academy;
    const auto book = academy.book();
    const std::string bytes = trust::bytesOf(credential::statusFile(exampleList(), academy.certifier));
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        std::string changed = bytes;
        changed[i] = static_cast<char>(changed[i] ^ 0x10);
        const auto file = trust::parseSignedFile(changed);
        const auto* parsed = std::get_if<trust::SignedFile>(&file);
        CHECK((parsed == nullptr || !refusal(*parsed, book).empty()));
    }
}

TEST_CASE("What a certificate is worth follows from its time, the list and the day") {
    const StatusList list = exampleList();
    const auto at = [](const std::string& id, const StatusList* with, const std::string& now) {
        return credential::standingOf(id, "2026-11-24T00:00:00Z", "2028-11-23T00:00:00Z", with, now).status;
    };
    const std::string other = "urn:uuid:00000000-5a44-4d0e-9c1b-2f1f7a3f0c11";
    CHECK(at(other, &list, "2026-12-15T00:00:00Z") == Status::good);
    CHECK(at(other, nullptr, "2026-12-15T00:00:00Z") == Status::unknown);
    CHECK(at(other, &list, "2027-02-01T00:00:00Z") == Status::unknown);
    CHECK(at(other, &list, "2026-11-23T23:59:59Z") == Status::notYet);
    CHECK(at(other, &list, "2028-11-23T00:00:01Z") == Status::expired);
    CHECK(at(list.revoked[0].id, &list, "2026-12-15T00:00:00Z") == Status::revoked);
    // Also in an old list, and of an expired one.
    CHECK(at(list.revoked[0].id, &list, "2029-12-15T00:00:00Z") == Status::revoked);
}
