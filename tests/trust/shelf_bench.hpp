// A shelf of keys in a folder of a test's own.
#pragma once

#include <string>

#include "support/temp_folder.hpp"
#include "trust/key_shelf.hpp"

namespace trust_tests {

inline const std::string kFirst = "first passphrase of a test";
inline const std::string kSecond = "second passphrase of a test";
inline const std::string kOffice = "the office's passphrase";
inline const std::string kExaminer = "an examiner's passphrase";
inline constexpr std::int64_t kBegin = 1780308000;  // 2026-06-01T10:00:00Z

// The test sets its clock.
struct Office {
    test_support::TempFolder folder{test_support::TempFolder::InMemory{}};
    std::string keys = folder / "keys";
    std::int64_t now = kBegin;

    trust::KeyShelf shelf(trust::ShelfOptions options = {trust::kQuickCost, trust::kQuickCost}) {
        return {keys, [this] { return now; }, options};
    }
    std::string operator/(const std::string& name) const { return keys + "/" + name; }
};

inline trust::KeyShelf::NewAcademy wantedAcademy() {
    return {"Test Academy", kFirst, kSecond, kOffice, true};
}
inline trust::KeyShelf::RootPassphrases both() { return {kFirst, kSecond}; }

inline std::string codeOf(const std::optional<trust::Reason>& fault) { return fault ? fault->code : ""; }
template <typename T>
std::string codeOf(const std::variant<T, trust::Reason>& answer) {
    const auto* reason = std::get_if<trust::Reason>(&answer);
    return reason == nullptr ? "" : reason->code;
}

}  // namespace trust_tests
