// A place where exams are sat: keys, a specimen paper of shipped levels, clocks that a test sets.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "crypto/wrapping.hpp"
#include "exam/evidence/submission.hpp"
#include "exam/paper/paper_body.hpp"
#include "exam/shipped.hpp"
#include "exam/sitting/live_sitting.hpp"
#include "support/temp_folder.hpp"
#include "text/wall_clock.hpp"

namespace exam::testing {

inline constexpr const char* kFirst = "first half of the root 1";
inline constexpr const char* kSecond = "second half of the root 2";
inline constexpr const char* kSealing = "the office's sealing words";
inline constexpr const char* kRelease = "released on the day itself";
inline constexpr const char* kExaminer = "the examiner's own words";
inline constexpr const char* kOther = "another examiner's words";
inline constexpr const char* kThird = "a third examiner's words";
inline const std::string kCandidate = std::string(31, '0') + "7";
inline const std::string kExaminerId = std::string(31, '0') + "3";

// Both clocks of a machine, and its starts.
struct Clocks {
    std::int64_t monotonicUs = 500'000'000;
    std::int64_t sleptUs = 0;
    std::int64_t sleptLessUs = 0;  // by so much less at every reading, as two clocks read in turn may have it
    std::int64_t wallMs = 1'780'308'000'000;  // 2026-06-01T10:00:00Z
    std::string boot = "first";

    void pass(double seconds) {
        monotonicUs += static_cast<std::int64_t>(seconds * 1e6);
        wallMs += static_cast<std::int64_t>(seconds * 1e3);
    }
};

struct PaperWish {
    std::vector<std::string> levels = {"single-dots", "even-run"};
    double minutes = 2.0;
    PaperRules rules = {{record::InputKind::pen, record::InputKind::mouse, record::InputKind::synthetic,
                         record::InputKind::samplesFile},
                        60.0,
                        5,
                        {25, 50},
                        60.0,
                        2};
    bool specimen = true;
};

class SittingHome {
public:
    explicit SittingHome(const PaperWish& wish = {}, bool inMemory = true)
        : m_folder(makeFolder(inMemory)), m_clocks(std::make_shared<Clocks>()) {
        REQUIRE_FALSE(m_keys.makeAcademy({"Test Academy", kFirst, kSecond, kSealing, wish.specimen}));
        key(trust::KeyRole::author, std::string(31, '0') + "2", "A-01", kExaminer);
        key(trust::KeyRole::examiner, kExaminerId, "E-03", kExaminer);
        key(trust::KeyRole::examiner, std::string(31, '0') + "4", "E-04", kOther);
        key(trust::KeyRole::examiner, std::string(31, '0') + "5", "E-05", kThird);
        key(trust::KeyRole::station, "station-03", "station-03", std::nullopt);
        makePaper(wish);
    }

    [[nodiscard]] Clocks& clocks() { return *m_clocks; }
    [[nodiscard]] trust::KeyShelf& keys() { return m_keys; }
    [[nodiscard]] std::int64_t now() const { return m_clocks->monotonicUs; }
    [[nodiscard]] std::string path(const std::string& name) const { return *m_folder / name; }
    [[nodiscard]] const std::string& paperBytes() const { return m_paper; }

    [[nodiscard]] SittingRoom room() {
        SittingRoom room;
        room.folder = path("sittings");
        room.out = path("out");
        room.keys = &m_keys;
        room.clock.monotonicUs = [clocks = m_clocks] { return clocks->monotonicUs; };
        room.clock.sleptUs = [clocks = m_clocks] { return clocks->sleptUs -= clocks->sleptLessUs; };
        room.clock.wall = [clocks = m_clocks] { return text::wallClockOf(clocks->wallMs); };
        room.clock.bootId = m_clocks->boot;
        room.build = "test";
        room.surface = record::Surface::headless;
        return room;
    }
    [[nodiscard]] NewSitting wanted() const {
        NewSitting what;
        what.paperBytes = m_paper;
        what.releasePassphrase = kRelease;
        what.opening.candidate = kCandidate;
        what.opening.number = "C-027";
        what.opening.seat = "Place 3";
        what.examinerLabel = "E-03";
        what.examinerPassphrase = kExaminer;
        what.stationLabel = "station-03";
        what.preflightRecord = "{}";
        return what;
    }
    [[nodiscard]] Opened opened(const NewSitting& what) {
        auto made = openSitting(room(), what);
        if (const auto* reason = std::get_if<trust::Reason>(&made)) FAIL(reason->code + ": " + reason->text);
        return std::move(std::get<Opened>(made));
    }
    [[nodiscard]] Opened opened() { return opened(wanted()); }
    [[nodiscard]] Opened resumed(const Opening& opening) {
        auto made = resumeSitting(room(), {folderOf(opening), kRelease});
        if (const auto* reason = std::get_if<trust::Reason>(&made)) FAIL(reason->code + ": " + reason->text);
        return std::move(std::get<Opened>(made));
    }
    [[nodiscard]] std::string folderOf(const Opening& opening) const {
        return path("sittings/" + opening.sitting);
    }

private:
    static std::unique_ptr<test_support::TempFolder> makeFolder(bool inMemory) {
        if (!inMemory) return std::make_unique<test_support::TempFolder>();
        return std::make_unique<test_support::TempFolder>(test_support::TempFolder::InMemory{});
    }
    void key(trust::KeyRole role, const std::string& holder, const std::string& label,
             const std::optional<std::string>& passphrase) {
        REQUIRE_FALSE(m_keys.makeKey(role, holder, label, passphrase));
        REQUIRE(std::holds_alternative<trust::KeyCertificate>(m_keys.certify(label, 400, {kFirst, kSecond})));
    }
    void makePaper(const PaperWish& wish) {
        PublicPart open;
        std::copy_n(std::as_bytes(std::span("0123456789abcdef0123456789abcdef", 32)).begin(), 32,
                    open.seed.begin());
        PaperBody body;
        Paper& paper = body.paper;
        paper.id = "TEST-1";
        paper.title = "For tests";
        paper.specimen = wish.specimen;
        paper.rules = wish.rules;
        for (const std::string& id : wish.levels) {
            const level::Level& whole = shipped(id);
            level::Level level = publicLevel(whole, wish.minutes);
            open.stations.push_back({{level.hash, whole.hash, level}});
            paper.stations.push_back({whole.title, wish.minutes, {level.hash}});
        }
        const std::string publicBytes = writePublic(open);
        paper.seedCommitment = crypto::hex(crypto::blake2b(std::span<const std::byte>(open.seed)));
        paper.publicHash = crypto::hex(crypto::blake2b(publicBytes));
        paper.hiddenHash = crypto::hex(crypto::blake2b("nobody looks here"));
        auto shelf = m_keys.open();
        REQUIRE(std::holds_alternative<trust::KeyShelf::Opened>(shelf));
        crypto::SealPublicKey seal;
        for (const auto& one : std::get<trust::KeyShelf::Opened>(shelf).book.certificates()) {
            if (!one.seal) continue;
            paper.sealedTo = one.id();
            seal = *one.seal;
        }
        const crypto::Secret release = crypto::Secret::random(kReleaseKeyBytes);
        const std::string releaseBytes(reinterpret_cast<const char*>(release.bytes().data()), release.size());
        body.release = *crypto::wrap(releaseBytes, kRelease, trust::kQuickCost);
        trust::SignedFile file;
        file.kind = trust::FileKind::paper;
        file.parts = {{kPaperPart, writeBody(body)},
                      {kPublicPart, crypto::lock(publicBytes, release)},
                      {kHiddenPart, crypto::seal("nobody looks here", seal)}};
        auto author = m_keys.unlock("A-01", kExaminer);
        REQUIRE(std::holds_alternative<crypto::SigningKey>(author));
        trust::sign(file, std::get<crypto::SigningKey>(author), trust::Purpose::paper, "2026-06-01T10:00:00Z",
                    "I wrote it.");
        m_paper = trust::bytesOf(file);
    }

    std::unique_ptr<test_support::TempFolder> m_folder;
    std::shared_ptr<Clocks> m_clocks;
    trust::KeyShelf m_keys{*m_folder / "keys",
                           [clocks = m_clocks] { return clocks->wallMs / 1000; },
                           {trust::kQuickCost, trust::kQuickCost}};
    std::string m_paper;
};

// One touch of a pen every 400 ms at places that go on and on, 200 reports a second.
class SteadyPen {
public:
    // The next report's time since the station's origin, us.
    [[nodiscard]] std::int64_t tUs() const { return 5000 * m_count; }
    [[nodiscard]] pen::Sample next() {
        const std::int64_t inTouch = m_count % 80;
        const std::int64_t touch = m_count / 80;
        pen::Sample sample;
        sample.tUs = tUs();
        sample.xUm = static_cast<std::int32_t>(-14'000 + 1700 * (touch % 17));
        sample.yUm = static_cast<std::int32_t>(-9000 + 1700 * (touch / 17 % 11));
        sample.contact = inTouch >= 20 && inTouch < 45;
        sample.pressure = static_cast<std::uint16_t>(sample.contact ? 30'000 : 0);
        ++m_count;
        return sample;
    }
    void skipTo(std::int64_t tUs) { m_count = (tUs + 4999) / 5000; }

private:
    std::int64_t m_count = 0;
};

}  // namespace exam::testing
