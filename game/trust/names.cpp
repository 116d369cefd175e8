#include "trust/key_certificate.hpp"
#include "trust/signed_file.hpp"

namespace trust {

const char* name(FileKind kind) {
    switch (kind) {
        case FileKind::keyCertificate:
            return "stipple key";
        case FileKind::revocationList:
            return "stipple revoked";
        case FileKind::paper:
            return "stipple paper";
        case FileKind::submission:
            return "stipple sitting";
        case FileKind::sealedSubmission:
            return "stipple sealed";
        case FileKind::dayLog:
            return "stipple day";
        case FileKind::decision:
            return "stipple decided";
        case FileKind::statusList:
            return "stipple status";
    }
    return "";
}

const char* name(Purpose purpose) {
    switch (purpose) {
        case Purpose::key:
            return "KEY";
        case Purpose::revoke:
            return "REVOKE";
        case Purpose::paper:
            return "PAPER";
        case Purpose::open:
            return "OPEN";
        case Purpose::segment:
            return "SEGMENT";
        case Purpose::close:
            return "CLOSE";
        case Purpose::seal:
            return "SEAL";
        case Purpose::day:
            return "DAY";
        case Purpose::grade:
            return "GRADE";
        case Purpose::certify:
            return "CERTIFY";
        case Purpose::status:
            return "STATUS";
    }
    return "";
}

const char* name(KeyRole role) {
    switch (role) {
        case KeyRole::author:
            return "author";
        case KeyRole::examiner:
            return "examiner";
        case KeyRole::certifier:
            return "certifier";
        case KeyRole::station:
            return "station";
        case KeyRole::sealing:
            return "sealing";
    }
    return "";
}

std::optional<KeyRole> keyRoleOf(std::string_view text) {
    for (const KeyRole role :
         {KeyRole::author, KeyRole::examiner, KeyRole::certifier, KeyRole::station, KeyRole::sealing}) {
        if (text == name(role)) return role;
    }
    return std::nullopt;
}

}  // namespace trust
