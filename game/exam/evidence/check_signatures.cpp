#include "exam/evidence/check_signatures.hpp"

#include <map>
#include <set>

#include "record/attempt_file/journal.hpp"
#include "text/json.hpp"

namespace exam {

namespace {

constexpr std::int64_t kSlackUs = 1'000'000;

trust::Reason sessionFault(const std::string& what) { return {"session-key", what}; }

// The keys that the station endorsed, in the order of the log.
struct Sessions {
    std::vector<std::string> keys;                         // hex
    std::map<std::pair<int, int>, std::string> bySegment;  // station and segment, of those after the first
    std::set<std::string> all;
};

Fault whyNotEndorsed(const Submission& submission, const Entry& entry, const trust::KeyBook& book) {
    const auto signature = crypto::signatureOf(textOf(entry, "signature"));
    const std::string key = textOf(entry, "station_key");
    if (!signature || key != submission.opening.stationKey)
        return sessionFault("A session's key is not endorsed by the station that opened the sitting.");
    const auto signer = book.signer(key, trust::Purpose::segment,
                                    sessionText(submission.opening.sitting, textOf(entry, "session_key")),
                                    *signature, textOf(entry, "at"));
    if (const auto* reason = std::get_if<trust::Reason>(&signer))
        return sessionFault("The station's word for a session's key does not hold: " + reason->text);
    return std::nullopt;
}

std::variant<Sessions, trust::Reason> sessionsOf(const Submission& submission, const trust::KeyBook& book) {
    Sessions sessions;
    for (const Entry& entry : submission.log) {
        if (entry.kind != "opened" && entry.kind != "resumed") continue;
        if (auto fault = whyNotEndorsed(submission, entry, book)) return std::move(*fault);
        sessions.keys.push_back(textOf(entry, "session_key"));
        sessions.all.insert(sessions.keys.back());
        if (const auto segment = static_cast<int>(wholeOf(entry, "segment").value_or(0)); segment > 0)
            sessions.bySegment[{static_cast<int>(wholeOf(entry, "station").value_or(0)), segment}] =
                sessions.keys.back();
    }
    if (sessions.keys.empty() || sessions.keys.front() != submission.opening.sessionKey)
        return sessionFault("The first session's key is not the one in the opening.");
    return sessions;
}

// Every signature in the file, which is one segment's.
Fault whyNotSigned(const record::Attempt& segment, const std::string& which) {
    const auto fault = [&](const std::string& what) {
        return trust::Reason{"segment-signature", which + ": " + what};
    };
    const auto key = crypto::publicKeyOf(segment.header.exam->sessionKey);
    if (!key) return fault("the session's key is none.");
    if (segment.signatures.empty() || segment.signatures.front().samples != 0)
        return fault("its beginning is not signed.");
    std::size_t signedSamples = 0;
    for (const record::ChainSignature& one : segment.signatures) {
        const auto chain = crypto::bytesOfHex(one.chain);
        const auto signature = crypto::signatureOf(one.signature);
        if (!chain || !signature ||
            !crypto::isSignature(*signature, trust::signedMessage(trust::Purpose::segment, *chain), *key))
            return fault("a signature of the session does not fit what stands before it.");
        // Without a window samples come faster than the disk takes them.
        if (segment.header.surface == record::Surface::window && one.samples > signedSamples &&
            one.samples <= segment.samples.size() &&
            segment.samples[one.samples - 1].tUs - segment.samples[signedSamples].tUs >
                record::kSignEveryUs + kSlackUs)
            return fault("too much work lies between two signatures.");
        signedSamples = one.samples;
    }
    if (segment.end != record::EndState::interrupted && signedSamples != segment.samples.size())
        return fault("its end is not signed.");
    return std::nullopt;
}

Fault whyNotSegment(const std::string& bytes, int station, int number, const Sessions& sessions) {
    const std::string which = "Station " + std::to_string(station) + ", segment " + std::to_string(number);
    const auto parsed = record::parseAttempt(bytes);
    const auto* segment = std::get_if<record::Attempt>(&parsed);
    if (segment == nullptr || !segment->header.exam)
        return trust::Reason{"segment-signature", which + " cannot be read."};
    const std::string& key = segment->header.exam->sessionKey;
    const auto wanted = sessions.bySegment.find({station, number});
    if (sessions.all.count(key) == 0 ||
        (number > 1 && (wanted == sessions.bySegment.end() || wanted->second != key)))
        return sessionFault(which + " was made with a key that the station did not endorse for it.");
    return whyNotSigned(*segment, which);
}

}  // namespace

Fault checkClose(const Submission& submission, const trust::KeyBook& book) {
    const trust::SignedFile& file = submission.file;
    if (file.signatures.size() != 3)
        return trust::Reason{"close-signatures",
                             "A closed sitting is signed by session, station and examiner; this one has " +
                                 std::to_string(file.signatures.size()) + " signatures."};
    std::string session;
    for (const Entry& entry : submission.log) {
        if (entry.kind == "opened" || entry.kind == "resumed") session = textOf(entry, "session_key");
    }
    const auto key = crypto::publicKeyOf(session);
    const trust::SignatureBlock& first = file.signatures[0];
    if (!key || first.key != trust::idOf(*key) || first.purpose != trust::Purpose::close ||
        !crypto::isSignature(first.signature, trust::signedMessage(trust::Purpose::close, file.covered(0)),
                             *key))
        return trust::Reason{"close-session", "The evidence was changed after its session closed it."};
    const std::pair<std::size_t, const trust::KeyId*> others[] = {{1, &submission.opening.stationKey},
                                                                  {2, &submission.opening.examinerKey}};
    for (const auto& [index, wanted] : others) {
        const auto signer = book.signer(file, index, trust::Purpose::close);
        if (const auto* reason = std::get_if<trust::Reason>(&signer)) return *reason;
        if (std::get<trust::KeyCertificate>(signer).id() != *wanted)
            return trust::Reason{"close-signatures",
                                 "The sitting was closed by " +
                                     std::get<trust::KeyCertificate>(signer).label +
                                     ", not by the station and the examiner who opened it."};
    }
    return std::nullopt;
}

Fault checkSessions(const Submission& submission, const trust::KeyBook& book) {
    const auto found = sessionsOf(submission, book);
    if (const auto* reason = std::get_if<trust::Reason>(&found)) return *reason;
    for (const Submission::Station& station : submission.stations) {
        for (std::size_t i = 0; i < station.files.size(); ++i) {
            if (auto fault = whyNotSegment(station.files[i], station.number, static_cast<int>(i) + 1,
                                           std::get<Sessions>(found)))
                return fault;
        }
    }
    return std::nullopt;
}

}  // namespace exam
