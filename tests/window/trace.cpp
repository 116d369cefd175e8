#include "window/trace.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace window_test {

namespace {

// The number after `word` at the beginning of a text written to standard error.
std::optional<int> said(const std::string& line, const std::string& word) {
    if (line.find(" write(2<") == std::string::npos) return std::nullopt;
    const auto place = line.find("\"" + word + " ");
    if (place == std::string::npos) return std::nullopt;
    return std::stoi(line.substr(place + word.size() + 2));
}

bool onAttempt(const std::string& line, const std::string& call) {
    return line.find(" " + call + "(") != std::string::npos && line.find(".attempt>") != std::string::npos;
}

// Whether the line ends a call that answered 0. strace fills up with blanks before the equals
// sign: short lines, so every resumed one, have many.
bool answeredZero(const std::string& line) {
    const auto equals = line.rfind("= ");
    if (equals == std::string::npos || line.compare(equals, std::string::npos, "= 0") != 0) return false;
    const auto before = line.find_last_not_of(' ', equals - 1);
    return equals > 0 && before != std::string::npos && line[before] == ')';
}

}  // namespace

std::vector<Call> callsOf(std::istream& trace) {
    std::vector<Call> calls;
    std::vector<std::string> syncing;  // threads inside a sync of the attempt
    for (std::string line; std::getline(trace, line);) {
        const std::string thread = line.substr(0, line.find(' '));
        const auto inside = std::find(syncing.begin(), syncing.end(), thread);
        const bool done = answeredZero(line);
        if (onAttempt(line, "pwrite64") || onAttempt(line, "write")) {
            calls.push_back({Call::Kind::write});
        } else if (onAttempt(line, "fdatasync")) {
            if (done) calls.push_back({Call::Kind::sync});
            if (line.find("<unfinished ...>") != std::string::npos) syncing.push_back(thread);
        } else if (line.find("fdatasync resumed") != std::string::npos && inside != syncing.end()) {
            syncing.erase(inside);
            if (done) calls.push_back({Call::Kind::sync});
        } else if (const auto saved = said(line, "saved")) {
            calls.push_back({Call::Kind::saved, *saved});
        } else if (const auto shown = said(line, "shown")) {
            calls.push_back({Call::Kind::shown, *shown});
        }
    }
    return calls;
}

std::string faultOf(const std::vector<Call>& calls) {
    bool unsynced = false;
    int saved = 0;
    for (const Call& call : calls) {
        const std::string number = std::to_string(call.dots);
        if (call.kind == Call::Kind::write) unsynced = true;
        if (call.kind == Call::Kind::sync) unsynced = false;
        if (call.kind == Call::Kind::saved) {
            if (unsynced) return "saved " + number + " is said before the sync of what was written";
            if (call.dots < saved) return "saved " + number + " is said after saved " + std::to_string(saved);
            saved = call.dots;
        }
        if (call.kind == Call::Kind::shown && call.dots > saved) {
            return "shown " + number + " is said after only saved " + std::to_string(saved);
        }
    }
    return {};
}

}  // namespace window_test
