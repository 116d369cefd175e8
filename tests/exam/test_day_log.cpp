#include <functional>

#include "exam/evidence/day_log.hpp"
#include "exam/evidence/submission.hpp"
#include "support/academy.hpp"
#include "support/catch.hpp"

namespace {

using test_support::Academy;

// Line by line as in the script beside the known answers; its receipts are none.
exam::DayEntry entryNumber(int i) {
    const std::string n = std::to_string(i);
    return {"R" + n,    std::string(63, '0') + n,      "C-00" + n, "SMP-T",
            i % 3 == 0, "2026-06-01T10:0" + n + ":00Z"};
}

exam::DayLog someDay(int entries) {
    exam::DayLog log{"Test Academy", "station-03", "2026-06-01", {}};
    for (int i = 0; i < entries; ++i) {
        log.entries.push_back(entryNumber(i));
        log.entries.back().receipt = exam::receiptOf("sealed " + std::to_string(i));
    }
    return log;
}

void sign(trust::SignedFile& file, const crypto::SigningKey& key) {
    trust::sign(file, key, trust::Purpose::day, test_support::kNow, "That was all of this day.");
}

std::string codeOf(const std::variant<exam::DayLog, trust::Reason>& read) {
    const auto* reason = std::get_if<trust::Reason>(&read);
    return reason == nullptr ? "" : reason->code;
}

}  // namespace

TEST_CASE("the root of a day is RFC 6962's, with BLAKE2b-256") {
    // Python, hashlib.blake2b(digest_size=32); leaf: 0x00 and the entry's lines, node: 0x01 and both halves.
    const std::pair<int, const char*> known[] = {
        {0, "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8"},
        {1, "801c87ec72a6c674ce86ad32039647222b832625bb2dc53f379164a92659e40e"},
        {2, "97b425457c393c33ce63f49524822c8376a2060aca9402ac65445fca751ae452"},
        {3, "f4b688d99718beed47c29aec8f1bef48a356df114913c552659d18897b0ffac9"},
        {4, "cc9721ed4982a62c24da6e796f150ea1c996668487f55d4233527a25a2a32d10"},
        {5, "55c539af26617c19a4a4a2c5b1052691d234a70b5fbb270d33539c7840170142"},
        {7, "cf590547c4e3fd6177e0654f9358eba054a5490c02b9a367c6af8f9678bb6597"},
        {8, "5d67d92cc7cd1c41aac9283c6d16d71c7a051c4630b780d1fa56bfce68d3f47c"}};
    for (const auto& [size, root] : known) {
        std::vector<exam::DayEntry> entries;
        for (int i = 0; i < size; ++i) entries.push_back(entryNumber(i));
        CHECK(crypto::hex(exam::merkleRoot(entries)) == root);
    }
}

TEST_CASE("a day reads back, and its head names academy, station, day, size and root") {
    const exam::DayLog log = someDay(3);
    trust::SignedFile file = exam::dayFile(log);
    sign(file, Academy{}.station);
    sign(file, Academy{}.examiner);
    const auto read = exam::readDayLog(file, Academy{}.book());
    CHECK(codeOf(read).empty());
    REQUIRE(std::holds_alternative<exam::DayLog>(read));
    const auto& again = std::get<exam::DayLog>(read);
    REQUIRE(again.entries.size() == 3);
    CHECK(again.entries[2].receipt == log.entries[2].receipt);
    CHECK(again.entries[0].rehearsal);
    CHECK_FALSE(again.entries[1].rehearsal);
    CHECK(exam::headOf(log) ==
          "Test Academy/station-03/2026-06-01\n3\n" + crypto::hex(exam::merkleRoot(log.entries)) + "\n");
    CHECK(exam::headOf(again) == exam::headOf(log));
}

TEST_CASE("every change to a day shows in its head") {
    const std::string head = exam::headOf(someDay(4));
    const std::function<void(exam::DayLog&)> changes[] = {
        [](exam::DayLog& log) { log.entries.pop_back(); },
        [](exam::DayLog& log) { log.entries.erase(log.entries.begin()); },
        [](exam::DayLog& log) { std::swap(log.entries[1], log.entries[2]); },
        [](exam::DayLog& log) { log.entries.push_back(log.entries.back()); },
        [](exam::DayLog& log) { log.entries[0].receipt.back() = '*'; },
        [](exam::DayLog& log) { log.entries[0].hash.back() = 'f'; },
        [](exam::DayLog& log) { log.entries[3].candidate = "C-9"; },
        [](exam::DayLog& log) { log.entries[3].paper = "SMP-U"; },
        [](exam::DayLog& log) { log.entries[3].rehearsal = !log.entries[3].rehearsal; },
        [](exam::DayLog& log) { log.entries[3].at = "2026-06-01T10:09:00Z"; },
        [](exam::DayLog& log) { log.day = "2026-06-02"; },
        [](exam::DayLog& log) { log.station = "station-04"; }};
    for (const auto& change : changes) {
        exam::DayLog changed = someDay(4);
        change(changed);
        CHECK(exam::headOf(changed) != head);
    }
}

TEST_CASE("what is wrong with a day-log has its code") {
    const Academy academy;
    const auto codeBy = [&](const exam::DayLog& log, const std::vector<const crypto::SigningKey*>& keys,
                            const std::function<void(trust::SignedFile&)>& change = {}) {
        trust::SignedFile file = exam::dayFile(log);
        if (change) change(file);
        for (const crypto::SigningKey* key : keys) sign(file, *key);
        return codeOf(exam::readDayLog(file, academy.book()));
    };
    const exam::DayLog log = someDay(2);
    CHECK(codeBy(log, {&academy.station, &academy.examiner}).empty());
    CHECK(codeBy(someDay(0), {&academy.station, &academy.examiner}).empty());
    CHECK(codeBy(log, {}) == "signature-missing");
    CHECK(codeBy(log, {&academy.station}) == "signature-missing");
    CHECK(codeBy(log, {&academy.examiner, &academy.station}) == "day-signers");
    CHECK(codeBy(log, {&academy.station, &academy.station}) == "day-signers");
    CHECK(codeBy(log, {&academy.author, &academy.examiner}) == "signature-role");
    CHECK(codeBy(log, {&academy.station, &academy.examiner, &academy.examiner}) == "day-form");
    exam::DayLog other = log;
    other.station = "station-04";
    CHECK(codeBy(other, {&academy.station, &academy.examiner}) == "day-signers");
    other = log;
    other.academy = "Another Academy";
    CHECK(codeBy(other, {&academy.station, &academy.examiner}) == "day-signers");
    CHECK(codeBy(log, {&academy.station, &academy.examiner}, [](trust::SignedFile& file) {
              file.parts[1].bytes = exam::headOf(someDay(1));
          }) == "day-head");
    CHECK(codeBy(log, {&academy.station, &academy.examiner}, [](trust::SignedFile& file) {
              file.parts.push_back({"more", ""});
          }) == "day-form");
    CHECK(codeBy(log, {&academy.station, &academy.examiner}, [](trust::SignedFile& file) {
              file.parts[0].bytes.replace(file.parts[0].bytes.find("C-000"), 5, "C\\n00");
          }) == "day-form");
    exam::DayLog typo = log;
    typo.entries[0].receipt.back() = typo.entries[0].receipt.back() == '0' ? '1' : '0';
    CHECK(codeBy(typo, {&academy.station, &academy.examiner}) == "day-form");
}
