// What people decided, line by line in a file that only grows: data/events.log. With the attempt files it
// is what the records are made from.
//
// A line is "HASH JSON\n": 64 hexadecimal digits of BLAKE2b-256 over the 32 bytes of the hash before (zeros
// at first) and the bytes of JSON, so that no line can be changed, taken out or moved without a trace. It
// holds no names: a person who is erased stays in it as a number.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "crypto/blake2b.hpp"
#include "text/json.hpp"

namespace store {

struct Event {
    std::string at;                      // RFC 3339 UTC
    std::string actor;                   // a person's id; kGuest: whoever has the system account
    std::string action;                  // person_added, role_given, ...
    std::optional<std::string> subject;  // id of the person or attempt that it is about
    std::optional<std::string> reason;
    text::Json details = text::Json::object();
};

struct LoggedEvent {
    Event event;
    std::string line;  // the JSON text
    crypto::Hash previous{};
    crypto::Hash hash{};
};

class EventLog {
public:
    // Reads the file; none is an empty log. Bytes after the last whole line, as a crash leaves them, are kept
    // in PATH.torn and cut off; `tornNote` says so. A line in the middle that does not fit its hash is a
    // fault: one sentence, and nothing is touched.
    [[nodiscard]] static std::variant<EventLog, std::string> open(const std::string& path);

    // Writes the event and waits until the disk holds it. After a failure nothing more is taken until the
    // log is opened anew; what the file may hold of the event then is torn or whole, never half believed.
    [[nodiscard]] std::optional<std::string> append(const Event& event);
    // Puts back lines that the file lost, as they were; they must go on from its last hash.
    [[nodiscard]] std::optional<std::string> appendLines(const std::vector<LoggedEvent>& lost);

    [[nodiscard]] const std::vector<LoggedEvent>& events() const { return m_events; }
    // Of the last line; zeros when there is none.
    [[nodiscard]] crypto::Hash head() const;
    [[nodiscard]] const std::string& tornNote() const { return m_tornNote; }
    [[nodiscard]] const std::string& path() const { return m_path; }

private:
    explicit EventLog(std::string path) : m_path(std::move(path)) {}
    [[nodiscard]] std::optional<std::string> write(const std::vector<LoggedEvent>& events);

    std::string m_path;
    std::vector<LoggedEvent> m_events;
    std::string m_tornNote;
    std::optional<std::string> m_fault;
};

// The whole lines of a log's bytes; `rest` is what stands behind them. A sentence when a line does not fit.
struct ReadEvents {
    std::vector<LoggedEvent> events;
    std::string_view rest;
};
[[nodiscard]] std::variant<ReadEvents, std::string> readEvents(std::string_view bytes);

// An event from one line's JSON text; nothing when a member is missing or wrong.
[[nodiscard]] std::optional<Event> eventOf(std::string_view line);

}  // namespace store
