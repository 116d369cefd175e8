#include "trust/tries.hpp"

#include <unistd.h>

#include <algorithm>

#include "disk/durable_file.hpp"
#include "text/json.hpp"
#include "trust/body.hpp"

namespace trust {

namespace {

constexpr std::int64_t kFull = 10;
constexpr std::int64_t kFullWait = 900;  // s
constexpr std::size_t kMostBytes = 4096;

std::string inWords(std::int64_t seconds) {
    if (seconds > 99) return std::to_string((seconds + 59) / 60) + " minutes";
    return std::to_string(seconds) + (seconds == 1 ? " second" : " seconds");
}

}  // namespace

std::int64_t Tries::waitAfter(std::int64_t wrong) {
    if (wrong <= 0) return 0;
    return wrong >= kFull ? kFullWait : std::int64_t{1} << (wrong - 1);
}

std::optional<Reason> Tries::begin(std::int64_t now) {
    const auto read = disk::readSmallFile(m_path, kMostBytes);
    if (const auto* bytes = std::get_if<std::string>(&read)) {
        Body body(*bytes);
        m_wrong = body.whole("wrong");
        m_last = body.whole("last");
        m_until = body.whole("until");
        body.require(m_wrong >= 0);
        // A count that cannot be read is a full one: to damage the file must not help.
        if (!body.done()) {
            m_wrong = kFull;
            m_last = now + 1;
        }
    } else if (const auto* fault = std::get_if<disk::Unreadable>(&read)) {
        return Reason{"passphrase-tries", fault->reason + "."};
    }
    if (m_wrong > 0 && now < m_last) {
        // The clock was set back: all of the wait begins anew.
        m_until = now + waitAfter(m_wrong);
        if (auto fault = write(now)) return fault;
    }
    if (m_wrong > 0 && now < m_until)
        return Reason{"passphrase-wait",
                      "A passphrase was wrong; the next try is in " + inWords(m_until - now) + "."};
    m_wrong = std::min(m_wrong + 1, kFull);
    m_until = now + waitAfter(m_wrong);
    return write(now);
}

std::optional<Reason> Tries::write(std::int64_t now) {
    m_last = now;
    const std::string bytes =
        text::Json::object().set("wrong", m_wrong).set("last", m_last).set("until", m_until).dump() + "\n";
    if (auto fault = disk::replaceFile(m_path, bytes))
        return Reason{"passphrase-tries", "Tries cannot be counted, so none is made: " + *fault + "."};
    return std::nullopt;
}

void Tries::right() {
    // Should the name outlive a power cut, one right passphrase has to wait: no harm.
    ::unlink(m_path.c_str());
}

Reason Tries::wrong() const {
    return {"passphrase-wrong",
            "The passphrase is wrong; the next try is in " + inWords(waitAfter(m_wrong)) + "."};
}

}  // namespace trust
