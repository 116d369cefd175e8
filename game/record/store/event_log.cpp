#include "record/store/event_log.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "record/store/durable_file.hpp"
#include "record/store/ids.hpp"

namespace store {

namespace {

constexpr std::size_t kHashDigits = 64;
constexpr std::size_t kMostLogBytes = std::size_t{256} << 20U;
constexpr std::size_t kMostLineBytes = std::size_t{1} << 20U;

crypto::Hash linked(const crypto::Hash& previous, std::string_view line) {
    return crypto::Blake2b().add(previous).add(line).finish();
}

std::string lineOf(const Event& event) {
    auto json = text::Json::object();
    json.set("at", event.at).set("actor", event.actor).set("action", event.action);
    json.set("subject", event.subject).set("reason", event.reason).set("details", event.details);
    return json.dump();
}

const std::string* textIn(const text::Json& object, const char* key) {
    const text::Json* member = object.find(key);
    return member != nullptr ? member->string() : nullptr;
}

std::optional<std::string> maybeText(const text::Json& object, const char* key) {
    const std::string* found = textIn(object, key);
    return found != nullptr ? std::optional(*found) : std::nullopt;
}

// Makes what a log's file holds certain, and cuts it there; the bytes behind go to PATH.torn.
std::optional<std::string> cutTail(const std::string& path, std::size_t keep, std::string_view tail) {
    if (auto fault = replaceFile(path + ".torn", tail)) return fault;
    if (::truncate(path.c_str(), static_cast<off_t>(keep)) != 0)
        return path + ": its torn end cannot be cut off: " + reasonOf(errno);
    return std::nullopt;
}

}  // namespace

std::optional<Event> eventOf(std::string_view line) {
    const auto parsed = text::parseJson(line, {kMostLineBytes, 16});
    const auto* json = std::get_if<text::Json>(&parsed);
    if (json == nullptr) return {};
    const std::string* const at = textIn(*json, "at");
    const std::string* const actor = textIn(*json, "actor");
    const std::string* const action = textIn(*json, "action");
    const text::Json* const details = json->find("details");
    if (!at || !millisecondsOf(*at) || !actor || !isHex(*actor, 32) || !action || !details) return {};
    Event event{*at, *actor, *action, maybeText(*json, "subject"), maybeText(*json, "reason"), *details};
    if (event.subject && !isHex(*event.subject, 32)) return {};
    return event;
}

std::variant<ReadEvents, std::string> readEvents(std::string_view bytes) {
    ReadEvents read;
    crypto::Hash previous{};
    while (true) {
        const std::size_t end = bytes.find('\n');
        if (end == std::string_view::npos) break;
        const std::string_view whole = bytes.substr(0, end);
        const bool formed = whole.size() > kHashDigits && whole[kHashDigits] == ' ';
        const std::string_view line = formed ? whole.substr(kHashDigits + 1) : std::string_view();
        const crypto::Hash hash = linked(previous, line);
        auto event = eventOf(line);
        if (!formed || crypto::hex(hash) != whole.substr(0, kHashDigits) || !event) {
            // A crash can leave a last line that is only partly there, but nothing behind it.
            if (bytes.find('\n', end + 1) == std::string_view::npos && end + 1 == bytes.size()) break;
            return "line " + std::to_string(read.events.size() + 1) + " was altered";
        }
        read.events.push_back({std::move(*event), std::string(line), previous, hash});
        previous = hash;
        bytes.remove_prefix(end + 1);
    }
    read.rest = bytes;
    return read;
}

std::variant<EventLog, std::string> EventLog::open(const std::string& path) {
    EventLog log(path);
    const auto file = readSmallFile(path, kMostLogBytes);
    if (std::holds_alternative<NoFile>(file)) return log;
    if (const auto* unreadable = std::get_if<Unreadable>(&file)) return unreadable->reason;
    const auto& bytes = std::get<std::string>(file);
    auto read = readEvents(bytes);
    if (const auto* fault = std::get_if<std::string>(&read))
        return path + ": " + *fault + "; put back a backup of it (stipple data restore FILE --over)";
    auto& whole = std::get<ReadEvents>(read);
    if (!whole.rest.empty()) {
        if (auto fault = cutTail(path, bytes.size() - whole.rest.size(), whole.rest)) return *fault;
        log.m_tornNote = path + ": its last line was torn by a crash; it is kept in " + path + ".torn";
    }
    log.m_events = std::move(whole.events);
    return log;
}

crypto::Hash EventLog::head() const { return m_events.empty() ? crypto::Hash{} : m_events.back().hash; }

std::optional<std::string> EventLog::append(const Event& event) {
    LoggedEvent logged{event, lineOf(event), head(), {}};
    logged.hash = linked(logged.previous, logged.line);
    return write({std::move(logged)});
}

std::optional<std::string> EventLog::appendLines(const std::vector<LoggedEvent>& lost) { return write(lost); }

std::optional<std::string> EventLog::write(const std::vector<LoggedEvent>& events) {
    if (m_fault) return m_fault;
    std::string bytes;
    for (const LoggedEvent& event : events) bytes += crypto::hex(event.hash) + " " + event.line + "\n";
    if (auto fault = appendDurably(m_path, bytes)) {
        m_fault = fault;
        return fault;
    }
    m_events.insert(m_events.end(), events.begin(), events.end());
    return std::nullopt;
}

}  // namespace store
