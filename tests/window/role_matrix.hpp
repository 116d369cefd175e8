// What a table of people and acts comes to: whoever the table does not allow an act must not come through
// with it, and nothing may be written.
#pragma once

#include <set>
#include <string>

#include "support/catch.hpp"

namespace window_roles {

// How an act that somebody tried at a window ended.
enum class Came {
    through,     // it was done
    refused,     // there was something to press or to type, and nothing came of it
    notOffered,  // there was nothing, and its keys did nothing
};

class Tally {
public:
    // `written`: what the act changed in the files; empty for nothing.
    void count(const std::string& act, const std::string& actor, bool allowed, Came came,
               const std::string& written, bool writes) {
        INFO(act << ", by " << actor << ": "
                 << (came == Came::through ? "came through" : "did not come through") << "; written: '"
                 << written << "'");
        if (allowed) {
            CHECK(came == Came::through);
            if (writes) CHECK_FALSE(written.empty());
            ++m_allowed;
            return;
        }
        const bool possible = came == Came::through || !written.empty();
        CHECK_FALSE(possible);
        if (possible) {
            ++m_possible;
        } else {
            ++(came == Came::refused ? m_refused : m_notOffered);
        }
    }
    [[nodiscard]] std::string sum() const {
        return std::to_string(m_allowed + m_refused + m_notOffered + m_possible) +
               " pairs: " + std::to_string(m_allowed) + " allowed, " + std::to_string(m_refused) +
               " refused, " + std::to_string(m_notOffered) + " not offered, " + std::to_string(m_possible) +
               " forbidden possible";
    }

private:
    int m_allowed = 0, m_refused = 0, m_notOffered = 0, m_possible = 0;
};

}  // namespace window_roles
