#include <algorithm>
#include <utility>

#include "exam/evidence/submission.hpp"
#include "record/attempt_file/journal.hpp"
#include "record/attempt_file/segments.hpp"
#include "text/number.hpp"

namespace exam {

namespace {

using trust::Reason;

constexpr const char* kAttempts = "attempts/";
constexpr const char* kKeys = "keys/";

Reason notASubmission(const std::string& why) {
    return {"submission-form", "The file is no submission: " + why + "."};
}
Reason wrongPart(const std::string& why) {
    return {"submission-part", "The submission is incomplete: " + why + "."};
}

// "2-1" of "attempts/2-1.attempt": station and segment, from 1.
struct Place {
    std::int64_t station = 0;
    std::int64_t segment = 0;
};
std::optional<Place> placeOf(std::string_view name) {
    constexpr std::string_view kEnd = ".attempt";
    if (!name.starts_with(kAttempts) || !name.ends_with(kEnd)) return std::nullopt;
    name.remove_prefix(std::string_view(kAttempts).size());
    name.remove_suffix(std::min(name.size(), kEnd.size()));
    const std::size_t dash = name.find('-');
    if (dash == std::string_view::npos) return std::nullopt;
    const auto station = text::parseWhole(name.substr(0, dash));
    const auto segment = text::parseWhole(name.substr(dash + 1));
    if (!station || !segment || *station < 1 || *segment < 1) return std::nullopt;
    return Place{*station, *segment};
}

bool isKnownPart(const std::string& name) {
    for (const char* known :
         {"opening.json", "opening.signed", "sitting.log", "preflight.json", "paper", "public", "revoked"}) {
        if (name == known) return true;
    }
    return name.starts_with(kKeys) || placeOf(name).has_value();
}

std::optional<Reason> wrongParts(const trust::SignedFile& file) {
    for (const trust::Part& part : file.parts) {
        if (!isKnownPart(part.name)) return wrongPart("it has a part '" + part.name + "' that none has");
    }
    for (const char* needed :
         {"opening.json", "opening.signed", "sitting.log", "preflight.json", "paper", "public"}) {
        if (file.part(needed) == nullptr)
            return wrongPart(std::string("its part '") + needed + "' is missing");
    }
    return std::nullopt;
}

// The opening as the examiner signed it.
std::variant<Opening, Reason> openingIn(const trust::SignedFile& file, const trust::KeyBook& book) {
    const auto inner = trust::parseSignedFile(*file.part("opening.signed"), {1U << 20U, 1, 4});
    if (const auto* reason = std::get_if<Reason>(&inner)) return *reason;
    const auto& signedOpening = std::get<trust::SignedFile>(inner);
    const auto signer = book.signer(signedOpening, 0, trust::Purpose::open);
    if (const auto* reason = std::get_if<Reason>(&signer)) return *reason;
    const std::string* json = signedOpening.part(kOpeningPart);
    if (signedOpening.kind != trust::FileKind::submission || json == nullptr ||
        *json != *file.part("opening.json"))
        return Reason{"submission-opening", "The opening is not the one that the examiner signed."};
    auto opening = readOpening(*json);
    if (const auto* read = std::get_if<Opening>(&opening);
        read != nullptr && read->examinerKey != std::get<trust::KeyCertificate>(signer).id())
        return Reason{"submission-opening", "The opening names another examiner than the one who signed it."};
    return opening;
}

// What the header of a station's attempt must say.
std::optional<Reason> foreign(const Submission& submission, const Submission::Station& station) {
    const auto wrong = [&](const std::string& what) {
        return Reason{"submission-attempt",
                      "The attempt of station " + std::to_string(station.number) + " is " + what + "."};
    };
    const record::AttemptHeader& header = station.attempt.header;
    if (!header.exam || header.exam->sitting != submission.opening.sitting)
        return wrong("of another sitting");
    if (header.exam->paper != submission.paper.hash) return wrong("at another paper");
    if (header.exam->station != station.number) return wrong("of another station");
    const auto& forms = submission.publicPart.stations[static_cast<std::size_t>(station.number) - 1];
    if (header.exam->form < 0 || static_cast<std::size_t>(header.exam->form) >= forms.size())
        return wrong("at a form that the paper does not have");
    const PublicPart::Form& form = forms[static_cast<std::size_t>(header.exam->form)];
    if (header.levelHash != form.hash || header.levelBytes != form.level.bytes ||
        header.exam->hiddenLevel != form.hidden)
        return Reason{"attempt-level", "Station " + std::to_string(station.number) +
                                           " was worked at another level than the paper's."};
    const bool rehearsal = header.kind == record::Kind::rehearsal;
    if ((!rehearsal && header.kind != record::Kind::exam) || rehearsal != submission.opening.rehearsal)
        return wrong("of another kind");
    return std::nullopt;
}

// The segments of one station out of the file, joined.
std::variant<Submission::Station, Reason> stationIn(const trust::SignedFile& file, int number) {
    Submission::Station station;
    station.number = number;
    std::vector<record::Attempt> segments;
    for (int segment = 1;; ++segment) {
        const std::string name =
            kAttempts + std::to_string(number) + "-" + std::to_string(segment) + ".attempt";
        const std::string* bytes = file.part(name);
        if (bytes == nullptr) break;
        auto attempt = record::parseAttempt(*bytes);
        if (const auto* fault = std::get_if<record::FileFault>(&attempt))
            return Reason{"submission-attempt", name + " " + fault->message + "."};
        segments.push_back(std::get<record::Attempt>(std::move(attempt)));
        station.files.push_back(*bytes);
    }
    auto joined = record::joinSegments(std::move(segments));
    if (const auto* why = std::get_if<std::string>(&joined))
        return Reason{"submission-segments", "Station " + std::to_string(number) + ": " + *why + "."};
    station.attempt = std::get<record::Attempt>(std::move(joined));
    return station;
}

std::optional<Reason> readStations(Submission& submission) {
    std::size_t files = 0;
    std::int64_t last = 0;
    for (const trust::Part& part : submission.file.parts) {
        const auto place = placeOf(part.name);
        if (!place) continue;
        ++files;
        last = std::max(last, place->station);
    }
    if (last > static_cast<std::int64_t>(submission.paper.stations.size()))
        return wrongPart("it holds work at a station that the paper does not have");
    for (int number = 1; number <= last; ++number) {
        auto read = stationIn(submission.file, number);
        if (auto* reason = std::get_if<Reason>(&read)) return std::move(*reason);
        auto& station = std::get<Submission::Station>(read);
        if (auto reason = foreign(submission, station)) return reason;
        station.form = static_cast<std::size_t>(station.attempt.header.exam->form);
        files -= station.files.size();
        submission.stations.push_back(std::move(station));
    }
    if (files > 0) return wrongPart("a segment of its work is missing before another");
    return std::nullopt;
}

std::optional<Reason> readPaperParts(Submission& submission, const trust::KeyBook& book) {
    auto paper = readPaper(*submission.file.part("paper"), book);
    if (auto* reason = std::get_if<Reason>(&paper)) return std::move(*reason);
    submission.paper = std::get<Paper>(std::move(paper));
    if (submission.opening.paper != submission.paper.hash)
        return Reason{"submission-paper", "The sitting was opened for another paper than the one inside."};
    auto publicPart = readPublic(*submission.file.part("public"), submission.paper);
    if (auto* reason = std::get_if<Reason>(&publicPart)) return std::move(*reason);
    submission.publicPart = std::get<PublicPart>(std::move(publicPart));
    return std::nullopt;
}

std::optional<Reason> addKeys(trust::KeyBook& book, const trust::SignedFile& submission) {
    for (const trust::Part& part : submission.parts) {
        const bool key = part.name.starts_with(kKeys);
        if (!key && (part.name != "revoked" || book.revocations())) continue;
        const auto file = trust::parseSignedFile(part.bytes, {1U << 20U, 1, 1});
        if (const auto* reason = std::get_if<Reason>(&file)) return *reason;
        auto reason = key ? book.add(std::get<trust::SignedFile>(file))
                          : book.addRevocations(std::get<trust::SignedFile>(file), 0);
        if (reason) return reason;
    }
    return std::nullopt;
}

}  // namespace

std::variant<trust::KeyBook, Reason> bookWith(const trust::KeyBook& book,
                                              const trust::SignedFile& submission) {
    trust::KeyBook all = book;
    if (auto reason = addKeys(all, submission)) return *std::move(reason);
    return all;
}

std::variant<Submission, Reason> readSubmission(std::string_view bytes, const trust::KeyBook& book) {
    auto parsed = trust::parseSignedFile(bytes);
    if (auto* reason = std::get_if<Reason>(&parsed)) return std::move(*reason);
    Submission submission;
    submission.file = std::get<trust::SignedFile>(std::move(parsed));
    if (submission.file.kind != trust::FileKind::submission)
        return notASubmission(std::string("it is a file of the kind '") + trust::name(submission.file.kind) +
                              "'");
    if (auto reason = wrongParts(submission.file)) return *std::move(reason);
    auto known = bookWith(book, submission.file);
    if (auto* reason = std::get_if<Reason>(&known)) return std::move(*reason);
    const auto& keys = std::get<trust::KeyBook>(known);
    auto opening = openingIn(submission.file, keys);
    if (auto* reason = std::get_if<Reason>(&opening)) return std::move(*reason);
    submission.opening = std::get<Opening>(std::move(opening));
    if (auto reason = readPaperParts(submission, keys)) return *std::move(reason);
    auto log = SittingLog::read(*submission.file.part("sitting.log"));
    if (log.torn) return Reason{"submission-log", "The sitting's log breaks off or was changed."};
    submission.log = std::move(log.entries);
    if (auto reason = readStations(submission)) return *std::move(reason);
    return submission;
}

}  // namespace exam
