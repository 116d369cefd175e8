#include "record/store/settle.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <map>

#include "record/attempt_file/journal.hpp"
#include "record/store/durable_file.hpp"
#include "record/store/ids.hpp"

namespace store {

namespace {

namespace fs = std::filesystem;

// The lengths of all attempt files, by name.
std::map<std::string, std::int64_t> listFiles(const std::string& folder, std::vector<std::string>& problems) {
    std::map<std::string, std::int64_t> files;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        if (entry->path().extension() != ".attempt") continue;
        std::error_code gone;
        const auto bytes = entry->file_size(gone);
        if (!gone) files.emplace(entry->path().filename().string(), static_cast<std::int64_t>(bytes));
    }
    if (error && error != std::errc::no_such_file_or_directory)
        problems.push_back(folder + ": cannot be listed: " + error.message());
    return files;
}

bool isKept(record::Kind kind) { return kind == record::Kind::assessment || kind == record::Kind::exam; }

class Settling {
public:
    Settling(Records& records, const Judge& judge) : m_records(records), m_judge(judge) {}

    Settled run(const GoOn& goOn) {
        try {
            goThrough(goOn);
        } catch (const DatabaseError& error) {
            m_settled.problems.emplace_back(error.what());
        }
        return std::move(m_settled);
    }

private:
    void goThrough(const GoOn& goOn) {
        const std::string& folder = m_records.places().attempts;
        const auto known = m_records.files();
        const auto files = listFiles(folder, m_settled.problems);
        for (const auto& [name, entry] : known) m_owners.emplace(entry.attemptId, name);
        if (m_settled.problems.empty()) dropGone(known, files);
        std::size_t done = 0;
        for (const auto& [name, bytes] : files) {
            const auto before = known.find(name);
            if (before == known.end() || isStale(before->second, bytes)) take(folder + "/" + name, name);
            if (goOn && !goOn(static_cast<double>(++done) / static_cast<double>(files.size()))) {
                m_settled.stopped = done < files.size();
                break;
            }
        }
    }
    [[nodiscard]] bool isStale(const KnownFile& known, std::int64_t bytes) const {
        return known.state == "open" || known.bytes != bytes || (m_judge && !known.scored);
    }
    void dropGone(const std::map<std::string, KnownFile>& known,
                  const std::map<std::string, std::int64_t>& files) {
        for (const auto& [name, entry] : known) {
            if (files.contains(name)) continue;
            if (auto fault = m_records.drop(entry.attemptId)) m_settled.problems.push_back(*fault);
            m_owners.erase(entry.attemptId);
            ++m_settled.dropped;
        }
    }
    void take(const std::string& path, const std::string& name) {
        const auto read = record::readAttempt(path);
        if (const auto* fault = std::get_if<record::FileFault>(&read)) {
            m_settled.problems.push_back(fault->message);
            return;
        }
        const auto& attempt = std::get<record::Attempt>(read);
        const auto person = m_records.person(personOf(attempt.header.pseudonym));
        if (person && person->erasedAt && !isKept(attempt.header.kind)) return erase(path);
        const auto [owner, fresh] = m_owners.emplace(attempt.header.attemptId, name);
        if (!fresh && owner->second != name) {
            m_settled.problems.push_back(path + ": holds the same attempt as " + owner->second +
                                         "; move one of them away");
            return;
        }
        enter(path, attempt);
    }
    void enter(const std::string& path, const record::Attempt& attempt) {
        std::optional<std::string> fault;
        if (record::isBeingWritten(path)) {
            fault = m_records.enterBegun(path, attempt.header);
        } else {
            const auto scored = m_judge ? m_judge(attempt) : std::nullopt;
            fault = m_records.enter(path, attempt, scored ? &*scored : nullptr);
        }
        if (fault) {
            m_settled.problems.push_back(*fault);
        } else {
            ++m_settled.entered;
        }
    }
    // The end of an erasure that was cut short, or a copy that came back.
    void erase(const std::string& path) {
        if (::unlink(path.c_str()) != 0) {
            m_settled.problems.push_back(
                path + ": belongs to a person who was erased and cannot be deleted: " + reasonOf(errno));
            return;
        }
        ++m_settled.erased;
    }

    Records& m_records;
    const Judge& m_judge;
    Settled m_settled;
    std::map<std::string, std::string> m_owners;  // file name by attempt id
};

}  // namespace

Settled settle(Records& records, const Judge& judge, const GoOn& goOn) {
    return Settling(records, judge).run(goOn);
}

}  // namespace store
