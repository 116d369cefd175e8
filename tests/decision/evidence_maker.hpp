// A test academy's exam day in memory: a paper, a sitting by a synthetic hand, and its evidence written anew
// from values, so that a test can change one and chain and sign all of it again as the academy's own keys
// would.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "crypto/sealing.hpp"
#include "exam/evidence/submission.hpp"
#include "exam/evidence/verify.hpp"
#include "exam/paper/draw.hpp"
#include "exam/paper/paper_body.hpp"
#include "hands/hand.hpp"
#include "support/academy.hpp"

namespace exam_day {

inline constexpr const char* kBuild = "0.0.0+test";
inline constexpr const char* kRelease = "release passphrase";

// A candidate and what their hand does.
struct Candidate {
    int number = 27;
    hands::Kind hand = hands::Kind::expert;
    std::uint64_t seed = 1;
    std::size_t touches = 0;         // 0: all
    std::vector<int> brokenAfter{};  // station 1 broke off after so many samples, each time
};

// All that a sitting leaves, as values.
struct Evidence {
    exam::Opening opening;
    std::vector<exam::Entry> log;
    std::string preflight;
    std::string paper;
    std::string publicPart;
    struct Work {
        int station = 1;
        std::vector<record::Attempt> segments;
    };
    std::vector<Work> works;
    std::vector<std::shared_ptr<const crypto::SigningKey>>
        sessions;  // one a start of the program, the first is the opening's
    // What the log says of the ends of stations, made to fit `works`.
    void retell();
};

[[nodiscard]] std::shared_ptr<const crypto::SigningKey> sharedKey(unsigned char byte);

class Day {
public:
    // Two stations: of even-run or single-dots, and of single-dots. Without `specimen` the paper is a real
    // one that takes a pen in the window only, and the academy is a real one, too.
    // `later`: by how many versions of the score its references are ahead of this program's.
    explicit Day(bool specimen = true, int later = 0);

    [[nodiscard]] Evidence sit(const Candidate& candidate) const;
    // Chained and signed by session, station and examiner; bytes of the opened submission.
    [[nodiscard]] std::string bytesOf(const Evidence& evidence) const;
    [[nodiscard]] std::string sealed(const Evidence& evidence) const;
    [[nodiscard]] std::string sealedBytes(const std::string& submission, const Evidence& evidence) const;
    // Of a file's bytes: the same attempt, chained and signed by that key.
    [[nodiscard]] static std::string attemptBytes(const record::Attempt& attempt,
                                                  const crypto::SigningKey& session);

    // To verify with, all keys known.
    [[nodiscard]] exam::VerifyWith with(bool open = true) const;
    [[nodiscard]] const exam::HiddenPart& hidden() const { return m_hidden; }
    [[nodiscard]] const std::string& paper() const { return m_paper; }
    [[nodiscard]] const test_support::Academy& academy() const { return m_academy; }
    [[nodiscard]] const crypto::SealKey& sealing() const { return m_sealing; }
    [[nodiscard]] trust::AcademyRoot root() const;
    [[nodiscard]] std::vector<std::string> keyFiles() const;
    [[nodiscard]] trust::KeyBook book() const;

private:
    void writePaper(bool specimen, int later);
    void addStation(exam::Paper& paper, const std::vector<std::string>& ids, int later);
    // A sitting's parts; stations count from 0, `now` is the sitting's time, which they move on.
    [[nodiscard]] exam::Opening openingOf(const Candidate& candidate) const;
    [[nodiscard]] text::Json endorsed(const exam::Opening& opening, const crypto::SigningKey& session) const;
    [[nodiscard]] record::Attempt attemptAt(std::size_t s, const exam::Draw& drawn,
                                            const Candidate& candidate, const Evidence& evidence) const;
    void breakOff(Evidence& evidence, Evidence::Work& work, int afterSamples, std::int64_t& now) const;
    void sitStation(Evidence& evidence, std::size_t s, const exam::Draw& drawn, const Candidate& candidate,
                    std::int64_t& now) const;

    test_support::Academy m_academy;
    bool m_specimen;
    crypto::SealKey m_sealing;
    exam::HiddenPart m_hidden;
    exam::PublicPart m_public;
    std::string m_paper, m_publicBytes, m_paperHash;
};

}  // namespace exam_day
