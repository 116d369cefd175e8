#include <algorithm>
#include <filesystem>

#include "record/store/archive.hpp"
#include "record/store/data_archive.hpp"
#include "record/store/identity_json.hpp"

namespace store {

namespace {

namespace fs = std::filesystem;

// Plain files below a folder, by their path within it, in order.
std::vector<std::string> filesBelow(const std::string& folder) {
    std::vector<std::string> files;
    std::error_code error;
    for (fs::recursive_directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        std::error_code gone;
        const std::string name = fs::relative(entry->path(), folder, gone).string();
        const bool hidden = entry->path().filename().string().front() == '.';
        if (!gone && !hidden && entry->is_regular_file(gone)) files.push_back(name);
    }
    std::sort(files.begin(), files.end());
    return files;
}

class Packing {
public:
    Packing(ArchiveWriter& writer, BackedUp& packed) : m_writer(writer), m_packed(packed) {}

    std::optional<std::string> folder(const char* name, const std::string& path, const char* ending = "") {
        for (const std::string& file : filesBelow(path)) {
            if (!file.ends_with(ending)) continue;
            if (auto fault = m_writer.addFile(std::string(name) + "/" + file, path + "/" + file))
                return fault;
            ++m_packed.files;
        }
        return std::nullopt;
    }
    std::optional<std::string> file(const char* name, const std::string& path) {
        if (!fs::exists(path)) return std::nullopt;
        ++m_packed.files;
        return m_writer.addFile(name, path);
    }

private:
    ArchiveWriter& m_writer;
    BackedUp& m_packed;
};

std::optional<std::string> pack(Records& records, ArchiveWriter& writer, BackedUp& packed) {
    const Places& places = records.places();
    const auto identities = allIdentities(records.identities());
    if (auto fault = writer.add("identity.json", identitiesJson(identities).dump(1) + "\n")) return fault;
    packed.people = identities.size();
    ++packed.files;
    Packing packing(writer, packed);
    if (auto fault = packing.file("events.log", places.eventLog)) return fault;
    if (auto fault = packing.file("settings.json", places.settingsFile)) return fault;
    if (auto fault = packing.folder("levels", places.levels)) return fault;
    if (auto fault = packing.folder("experts", places.experts)) return fault;
    const std::size_t before = packed.files;
    if (auto fault = packing.folder("attempts", places.attempts, ".attempt")) return fault;
    packed.attempts = packed.files - before;
    return writer.finish();
}

}  // namespace

std::variant<BackedUp, std::string> backUpData(Records& records, const std::string& file,
                                               const std::string& build) {
    auto head = text::Json::object();
    head.set("made_at", records.now()).set("build", build);
    auto made = ArchiveWriter::create(file, "backup", head);
    if (auto* fault = std::get_if<std::string>(&made)) return std::move(*fault);
    BackedUp packed;
    try {
        if (auto fault = pack(records, std::get<ArchiveWriter>(made), packed)) return std::move(*fault);
    } catch (const DatabaseError& error) {
        return std::string(error.what());
    }
    return packed;
}

}  // namespace store
