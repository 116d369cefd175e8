// A whole exam day at the real window under a real X server, by a scripted pen, with nothing marked as a
// specimen: a rehearsal that shows where the marks lie, two candidates, and what becomes of their work.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <thread>

#include "pen_tablet/academy_day.hpp"
#include "pen_tablet/inputtest_pen.hpp"
#include "pen_tablet/rehearsed.hpp"
#include "support/catch.hpp"
#include "support/file_bytes.hpp"

using namespace pen_tablet;

namespace {

namespace fs = std::filesystem;

constexpr double kDepthUm = 600.0;  // what the level's brief teaches: the upper dermis
constexpr double kOnMark = 0.1;     // mm; two pixels and a half
constexpr double kTooLight = 0.6;   // of the right pressure

void draw(AcademyDay& day, ScriptedPen& pen, const std::vector<Touch>& touches) {
    day.makeDots(touches.size(), [&] {
        for (const Touch& touch : touches) press(pen, touch);
    });
}

void begin(AcademyDay& day, ScriptedPen& pen, const AcademyDay::Sitting& sitting, sheet::Pixel over) {
    day.sit(sitting);
    day.identify();
    pen.enter({over.x, over.y});
}

// The second station and the close, each page by its keys.
AcademyDay::Done finish(AcademyDay& day, ScriptedPen& pen, const std::vector<Touch>& touches) {
    day.finishStation("resting");
    day.beginNext();
    draw(day, pen, touches);
    day.finishStation("closing");
    pen.leave();
    day.close(AcademyDay::kExaminer);
    return day.done();
}

Learnt rehearse(AcademyDay& day, ScriptedPen& pen) {
    std::vector<Touch> touches;
    for (int i = 0; i < 9; ++i)
        touches.push_back({{440.0 + 60.0 * i, 340.0 + 40.0 * (i % 5)}, 0.25 + 0.05 * i});
    begin(day, pen, {"Visitor1", "R-001", "", true}, touches.front().at);
    draw(day, pen, touches);
    const auto done = finish(day, pen, {touches.front()});
    return learnt(attemptIn(done.folder, 1), touches, kDepthUm);
}

// A dot on each mark of both stations. The first touch shows where the skin of this sitting lies.
AcademyDay::Done work(AcademyDay& day, ScriptedPen& pen, const AcademyDay::Sitting& sitting,
                      const Learnt& learnt, double pressure) {
    const Touch first{learnt.skin.at(learnt.marks.front()), pressure};
    begin(day, pen, sitting, first.at);
    draw(day, pen, {first});
    std::this_thread::sleep_for(std::chrono::milliseconds(600));  // on the disk within 250 ms
    const SkinOnScreen skin = skinOnScreen(attemptIn(day.folder(), 1), first);
    std::vector<Touch> touches;
    for (const scoring::Point mark : learnt.marks) touches.push_back({skin.at(mark), pressure});
    draw(day, pen, {touches.begin() + 1, touches.end()});
    return finish(day, pen, touches);
}

// How far the farthest dot lies from its mark, mm.
double worstOff(const record::Attempt& attempt, const std::vector<scoring::Point>& marks) {
    REQUIRE(attempt.dots.size() == marks.size());
    double worst = 0.0;
    for (std::size_t i = 0; i < marks.size(); ++i)
        worst = std::max(worst, scoring::distance(attempt.dots[i].place(), marks[i]));
    return worst;
}

bool hasReason(const text::Json& verdict, const std::string& code) {
    const auto& reasons = *member(verdict, "reasons").items();
    return std::any_of(reasons.begin(), reasons.end(),
                       [&](const text::Json& reason) { return *member(reason, "code").string() == code; });
}

// A PC where nobody knows the academy: what it was given, and the program.
class Stranger {
public:
    void give(const std::string& path, const std::string& below = "") const {
        const fs::path folder = m_account.folder().path() / below;
        fs::create_directories(folder);
        fs::copy_file(path, folder / fs::path(path).filename(), fs::copy_options::overwrite_existing);
    }
    // What an academy gives to whoever asks: its root, its keys' certificates and which are revoked.
    void givePublic(const std::string& keys) const {
        for (const auto& entry : fs::directory_iterator(keys)) {
            const std::string ending = entry.path().extension().string();
            if (ending == ".pub" || ending == ".cert" || ending == ".list")
                give(entry.path().string(), "public");
        }
    }
    [[nodiscard]] text::Json verdict(const std::string& file, const std::vector<std::string>& with,
                                     int exit = 0) const {
        const auto ran = test_support::runProgram(
            m_account, joined({"verify", fs::path(file).filename().string(), "--json"}, with));
        INFO(file << "\n" << ran.output << ran.errors);
        REQUIRE(ran.exit.code == exit);
        return parsed(ran.output);
    }

private:
    test_support::Account m_account;
};

const std::vector<std::string> kOffice{"--sealing-file", "office.txt"};

// Graded by one, certified by another; the decision's outcome.
std::string decided(const AcademyDay& day, const AcademyDay::Done& sat, const std::string& file) {
    day.must(joined(joined({"exam", "decide", "grade", sat.sealed, "--out", file}, kOffice),
                    AcademyDay::as("--examiner", "E-03")));
    day.must(joined({"exam", "decide", "certify", file}, AcademyDay::as("--certifier", "K-01")));
    const text::Json shown = day.told({"exam", "decide", "show", file});
    CHECK_FALSE(*member(member(shown, "decision"), "specimen").boolean());
    return *member(member(shown, "decision"), "outcome").string();
}

// A pen that a program moves comes through the kernel as a hand's does; screening says it to people, and
// decides nothing.
void looksLikeAProgram(const AcademyDay& day, const AcademyDay::Done& sat) {
    const text::Json told = day.told(joined({"exam", "decide", "propose", sat.sealed}, kOffice));
    const text::Json& proposal = member(told, "proposal");
    INFO(proposal.dump(1));
    const auto& flags = *member(proposal, "flags").items();
    CHECK(std::any_of(flags.begin(), flags.end(),
                      [](const text::Json& flag) { return *member(flag, "kind").string() == "bot_like"; }));
    CHECK(*member(proposal, "pass").boolean());
}

void looksSealedAndOpened(const Stranger& stranger, const AcademyDay::Done& sat) {
    const std::vector<std::string> root{"--root", "root.pub"};
    stranger.give(sat.sealed);
    const text::Json sealed = stranger.verdict(sat.sealed, root);
    CHECK(member(sealed, "genuine").isNull());
    CHECK(hasReason(sealed, "sealed"));
    const text::Json open = stranger.verdict(
        sat.sealed, joined(root, {"--key", "sealing.key", "--passphrase-file", "office.txt"}));
    INFO(open.dump(1));
    CHECK(*member(open, "genuine").boolean());
    CHECK_FALSE(hasReason(open, "specimen"));
    CHECK_FALSE(hasReason(open, "academy-specimen"));
    CHECK(*member(open, "receipt").string() == sat.receipt);
    CHECK(member(open, "stations").items()->size() == 2);
}

// Every member of the day-log that names a receipt.
std::vector<std::string> receiptsOf(const AcademyDay& day) {
    const text::Json preflight = parsed(test_support::bytesOf(day.at("preflight.json")));
    const std::string date = member(preflight, "at").string()->substr(0, 10);
    const text::Json log = day.told(joined({"exam", "close", "--day", date, "--station", "station-03"},
                                           AcademyDay::as("--examiner", "E-03")));
    CHECK_FALSE(member(log, "head").string()->empty());
    std::vector<std::string> receipts;
    for (const text::Json& receipt : *member(log, "receipts").items()) receipts.push_back(*receipt.string());
    return receipts;
}

void looksHadExtraTime(const AcademyDay::Done& with, const AcademyDay::Done& without) {
    for (int station = 1; station <= 2; ++station) {
        const auto longer = attemptIn(with.folder, station);
        const auto usual = attemptIn(without.folder, station);
        CHECK(longer.header.kind == record::Kind::exam);
        CHECK(longer.header.input == record::InputKind::pen);
        CHECK(longer.header.depthSource == record::DepthSource::pressure);
        CHECK(longer.header.exam->extraTimePercent == 25);
        CHECK(usual.header.exam->extraTimePercent == 0);
        CHECK(longer.dots.size() == 16);
    }
}

// A certificate with a picture of the work, good where nobody knows the academy, and bad once it is revoked.
void certifies(const AcademyDay& day, const Stranger& stranger, const AcademyDay::Done& sat) {
    const auto by = AcademyDay::as("--by", "K-01");
    day.must(joined(joined({"certificate", "issue", "c-001.decision", "--number", "2026-0001", "--out",
                            "certificates", "--submission", sat.sealed},
                           kOffice),
                    by));
    const std::string certificate = day.at("certificates/2026-0001.json");
    stranger.give(certificate);
    stranger.givePublic(day.keys());
    const text::Json good = stranger.verdict(certificate, {"--keys", "public"});
    INFO(good.dump(1));
    CHECK(*member(good, "genuine").boolean());
    CHECK_FALSE(hasReason(good, "specimen"));
    const text::Json told = day.told(
        joined({"certificate", "revoke", "2026-0001", "--reason", "issued in error", "--out", "lists"}, by));
    const std::string list = *member(told, "list").string();
    stranger.give(day.at(list));
    const text::Json revoked = stranger.verdict(
        certificate, {"--keys", "public", "--status", fs::path(list).filename().string()}, 1);
    CHECK(*member(member(revoked, "standing"), "status").string() == "revoked");
}

// Contested, and decided anew by two others from the same bytes, with a trail.
void appeals(const AcademyDay& day, const AcademyDay::Done& sat) {
    day.file("grounds.txt", "The pen was pressed as it was taught.\n");
    day.must(joined(joined({"exam", "decide", "appeal", sat.sealed, "--of", "c-002.decision",
                            "--grounds-file", "grounds.txt", "--out", "c-002-appeal.decision"},
                           kOffice),
                    AcademyDay::as("--examiner", "E-04")));
    day.must(joined({"exam", "decide", "certify", "c-002-appeal.decision"},
                    AcademyDay::as("--certifier", "K-02")));
    const text::Json shown = day.told({"exam", "decide", "show", "c-002-appeal.decision"});
    const text::Json& decision = member(shown, "decision");
    CHECK_FALSE(member(decision, "appeal_of").isNull());
    CHECK(*member(decision, "outcome").string() == "fail");
}

}  // namespace

TEST_CASE("a day at the window by a pen, from an academy's keys to a certificate and a contested fail") {
    const std::string why = Xorg::whyNot(Driver::inputtest);
    if (!why.empty()) {
        std::printf("skipped: no X server with a pen can start: %s\n", why.c_str());
        return;
    }
    AcademyDay day(Driver::inputtest);
    InputtestPen pen(day.station().server().penSocket());
    const Learnt learnt = rehearse(day, pen);
    REQUIRE(learnt.marks.size() == 16);

    // The first presses as the rehearsal taught and has extra time, the second presses too lightly.
    const auto first = work(day, pen, {"Candidate1", "C-001", "25"}, learnt, learnt.pressure);
    const auto second = work(day, pen, {"Candidate2", "C-002", ""}, learnt, kTooLight * learnt.pressure);
    CHECK(worstOff(attemptIn(first.folder, 2), learnt.marks) < kOnMark);
    CHECK(worstOff(attemptIn(second.folder, 2), learnt.marks) < kOnMark);
    looksHadExtraTime(first, second);
    const auto receipts = receiptsOf(day);
    for (const auto& sat : {first, second})
        CHECK(std::count(receipts.begin(), receipts.end(), sat.receipt) == 1);

    const Stranger stranger;
    for (const std::string& path :
         {day.keys() + "/root.pub", day.keys() + "/sealing.key", day.at("office.txt")})
        stranger.give(path);
    looksSealedAndOpened(stranger, first);
    looksSealedAndOpened(stranger, second);

    looksLikeAProgram(day, first);
    CHECK(decided(day, first, "c-001.decision") == "pass");
    CHECK(decided(day, second, "c-002.decision") == "fail");
    certifies(day, stranger, first);
    appeals(day, second);
}
