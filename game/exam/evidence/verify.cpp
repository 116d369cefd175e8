#include "exam/evidence/verify.hpp"

#include "credential/check.hpp"
#include "exam/decision/check_decision.hpp"
#include "exam/evidence/check_attempt.hpp"
#include "exam/evidence/day_log.hpp"
#include "exam/evidence/other_reference.hpp"

namespace exam {

namespace {

constexpr std::string_view kAttemptBegins = "stipple.attempt\n";
constexpr std::string_view kClaimBegins = "STP1:";

const char* kindName(trust::FileKind kind) {
    switch (kind) {
        case trust::FileKind::keyCertificate:
            return "key";
        case trust::FileKind::revocationList:
            return "revocations";
        case trust::FileKind::paper:
            return "paper";
        case trust::FileKind::submission:
            return "submission";
        case trust::FileKind::sealedSubmission:
            return "sealed";
        case trust::FileKind::dayLog:
            return "day";
        case trust::FileKind::decision:
            return "decision";
        case trust::FileKind::statusList:
            return "status";
    }
    return "";
}

std::string_view withoutBlanks(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    return first == std::string_view::npos ? std::string_view() : text.substr(first);
}

Verdict refused(std::string kind, trust::Reason reason) {
    Verdict verdict;
    verdict.kind = std::move(kind);
    verdict.genuine = false;
    verdict.reasons.push_back(std::move(reason));
    return verdict;
}

Verdict good(std::string kind) {
    Verdict verdict;
    verdict.kind = std::move(kind);
    verdict.genuine = true;
    return verdict;
}

// A verdict on what reads to a value or a reason.
template <typename T>
Verdict read(std::string kind, const std::variant<T, trust::Reason>& result) {
    if (const auto* reason = std::get_if<trust::Reason>(&result)) return refused(std::move(kind), *reason);
    return good(std::move(kind));
}

Verdict onKey(const trust::SignedFile& file, trust::KeyBook book, const VerifyWith& with) {
    if (auto reason = book.add(file)) return refused("key", std::move(*reason));
    const auto certificate = trust::readCertificate(file);
    const auto& key = std::get<trust::KeyCertificate>(certificate);
    if (const trust::RevokedKey* gone = book.revoked(key.id()))
        return refused("key", {"key-revoked", "The key " + key.label + " is revoked since " + gone->since +
                                                  ": " + gone->reason});
    Verdict verdict = good("key");
    if (with.now < key.from || with.now > key.until)
        verdict.reasons.push_back(
            {"key-time", "The key " + key.label + " holds from " + key.from + " until " + key.until + "."});
    return verdict;
}

Verdict onPaper(std::string_view bytes, const trust::KeyBook& book, const VerifyWith& with) {
    const auto paper = readPaper(bytes, book);
    Verdict verdict = read("paper", paper);
    if (!*verdict.genuine) return verdict;
    if (std::get<Paper>(paper).specimen)
        verdict.reasons.push_back({"specimen", "It is a specimen paper, for trying and teaching."});
    if (with.academy == nullptr) {
        verdict.reasons.push_back({"sealed", "Its hidden part opens with the academy's sealing key only."});
        return verdict;
    }
    const auto hidden = openHidden(bytes, *with.academy);
    const auto* reason = std::get_if<trust::Reason>(&hidden);
    if (reason != nullptr && reason->code != kOtherReference) return refused("paper", *reason);
    if (reason != nullptr) verdict.reasons.push_back(*reason);
    return verdict;
}

Verdict onSigned(std::string_view bytes, const trust::KeyBook& book, const VerifyWith& with) {
    const auto parsed = trust::parseSignedFile(bytes);
    const std::string kind = kindOf(bytes);
    if (const auto* reason = std::get_if<trust::Reason>(&parsed)) return refused(kind, *reason);
    const auto& file = std::get<trust::SignedFile>(parsed);
    switch (file.kind) {
        case trust::FileKind::keyCertificate:
            return onKey(file, book, with);
        case trust::FileKind::revocationList: {
            trust::KeyBook taken = book;
            if (auto reason = taken.addRevocations(file, with.seenRevocations))
                return refused(kind, std::move(*reason));
            return good(kind);
        }
        case trust::FileKind::paper:
            return onPaper(bytes, book, with);
        case trust::FileKind::submission:
        case trust::FileKind::sealedSubmission:
            return checkSubmission(bytes, with).verdict;
        case trust::FileKind::dayLog:
            return read(kind, readDayLog(file, book));
        case trust::FileKind::decision:
            return checkDecision(file, book, with);
        case trust::FileKind::statusList:
            return read(kind, credential::readStatus(file, book, 0));
    }
    return refused(kind, {"file-kind", "It is no file of Stipple's."});
}

Verdict onCertificate(const std::string& kind, std::string_view bytes, const trust::KeyBook& book,
                      const VerifyWith& with) {
    std::optional<credential::StatusList> list;
    if (with.status) {
        const auto file = trust::parseSignedFile(*with.status);
        if (const auto* reason = std::get_if<trust::Reason>(&file)) return refused(kind, *reason);
        auto status = credential::readStatus(std::get<trust::SignedFile>(file), book, 0);
        if (const auto* reason = std::get_if<trust::Reason>(&status)) return refused(kind, *reason);
        list = std::get<credential::StatusList>(std::move(status));
    }
    credential::CheckWith wanted{book, list ? &*list : nullptr, with.now.substr(0, 19) + "Z", with.typedName,
                                 std::nullopt};
    const auto checked =
        kind == "claim" ? credential::checkClaim(bytes, wanted) : credential::checkCertificate(bytes, wanted);
    Verdict verdict;
    verdict.kind = kind;
    verdict.genuine = checked.genuine;
    verdict.reasons = checked.reasons;
    verdict.standing = checked.standing;
    return verdict;
}

}  // namespace

std::string kindOf(std::string_view bytes) {
    if (bytes.starts_with(kAttemptBegins)) return "attempt";
    for (const trust::FileKind kind :
         {trust::FileKind::keyCertificate, trust::FileKind::revocationList, trust::FileKind::paper,
          trust::FileKind::submission, trust::FileKind::sealedSubmission, trust::FileKind::dayLog,
          trust::FileKind::decision, trust::FileKind::statusList}) {
        std::string first = trust::name(kind);
        first.resize(16, '\0');
        if (bytes.starts_with(first)) return kindName(kind);
    }
    const std::string_view text = withoutBlanks(bytes);
    if (text.starts_with(kClaimBegins)) return "claim";
    if (!text.starts_with("{")) return "";
    return text.find("\"stipple_root\"") != std::string_view::npos ? "root" : "certificate";
}

std::variant<trust::KeyBook, trust::Reason> bookOf(const VerifyWith& with) {
    if (!with.root)
        return trust::Reason{"root-missing",
                             "Nothing can be believed without the academy's public root: give it with --root "
                             "root.pub, as the academy itself handed it out."};
    trust::KeyBook book(*with.root);
    for (const std::string& bytes : with.certificates) {
        const auto file = trust::parseSignedFile(bytes);
        if (const auto* reason = std::get_if<trust::Reason>(&file)) return *reason;
        if (auto reason = book.add(std::get<trust::SignedFile>(file))) return std::move(*reason);
    }
    if (with.revocations) {
        const auto file = trust::parseSignedFile(*with.revocations);
        if (const auto* reason = std::get_if<trust::Reason>(&file)) return *reason;
        if (auto reason = book.addRevocations(std::get<trust::SignedFile>(file), with.seenRevocations))
            return std::move(*reason);
    }
    return book;
}

Verdict verify(std::string_view bytes, const VerifyWith& with) {
    const std::string kind = kindOf(bytes);
    if (kind.empty())
        return refused("", {"file-kind", "It is no file of Stipple's, or its first bytes were changed."});
    if (kind == "attempt") return checkAttempt(bytes, with);
    if (kind == "root") return read(kind, trust::readRoot(bytes));
    const auto book = bookOf(with);
    if (const auto* reason = std::get_if<trust::Reason>(&book)) return refused(kind, *reason);
    Verdict verdict = kind == "claim" || kind == "certificate"
                          ? onCertificate(kind, bytes, std::get<trust::KeyBook>(book), with)
                          : onSigned(bytes, std::get<trust::KeyBook>(book), with);
    if (verdict.genuine.value_or(false) && with.root->specimen)
        verdict.reasons.push_back(
            {"academy-specimen",
             "The academy is one for trying and teaching: nothing of it is a certificate."});
    return verdict;
}

}  // namespace exam
