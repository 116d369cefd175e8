#include "app/keys_room.hpp"

#include "app/exam_room.hpp"
#include "crypto/passphrase.hpp"
#include "record/store/ids.hpp"
#include "record/store/log_file.hpp"

namespace app {

std::string sentenceOf(const trust::Reason& reason) { return reason.text + " [" + reason.code + "]"; }

trust::KeyShelf keyShelf(const Desk& desk, const KeysOptions& options) {
    trust::ShelfOptions costs;
    if (options.cost == "quick") costs = {trust::kQuickCost, trust::kQuickCost};
    return {keysFolder(desk, options.folder),
            [] { return store::millisecondsOf(store::wallClockNow()).value_or(0) / 1000; }, costs};
}

FilePassphrase::FilePassphrase(const std::string& file, const char* option) {
    if (file.empty())
        m_fault =
            std::string("the passphrase is missing; give a file with it in its first line by ") + option;
    else
        m_fault = readPassphrase(file, m_text);
}

FilePassphrase::~FilePassphrase() { crypto::wipe(m_text); }

}  // namespace app
