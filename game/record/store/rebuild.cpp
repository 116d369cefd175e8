#include <unistd.h>

#include <cerrno>
#include <cstdio>

#include "record/store/durable_file.hpp"
#include "record/store/settle.hpp"

namespace store {

namespace {

void removeDatabase(const std::string& path) {
    ::unlink((path + "-journal").c_str());
    ::unlink(path.c_str());
}

std::optional<std::string> swap(const std::string& fresh, const std::string& path) {
    if (std::rename(fresh.c_str(), path.c_str()) != 0)
        return path + ": the rebuilt records cannot be put in place: " + reasonOf(errno);
    return syncFolder(folderOf(path));
}

}  // namespace

std::variant<Settled, std::string> rebuild(const Places& places, RecordsOptions options, const Judge& judge,
                                           const GoOn& goOn) {
    Places aside = places;
    aside.recordsFile = places.recordsFile + ".rebuilding";
    removeDatabase(aside.recordsFile);
    {
        // Puts back what the log lost, refuses what is newer, and leaves no journal beside the old one.
        auto old = Records::open(places, options);
        if (auto* fault = std::get_if<std::string>(&old)) return std::move(*fault);
    }
    Settled settled;
    {
        auto fresh = Records::open(aside, std::move(options));
        if (auto* fault = std::get_if<std::string>(&fresh)) {
            removeDatabase(aside.recordsFile);
            return std::move(*fault);
        }
        settled = settle(std::get<Records>(fresh), judge, goOn);
    }
    if (settled.stopped) {
        removeDatabase(aside.recordsFile);
        return settled;
    }
    if (auto fault = swap(aside.recordsFile, places.recordsFile)) {
        removeDatabase(aside.recordsFile);
        return *fault;
    }
    return settled;
}

}  // namespace store
