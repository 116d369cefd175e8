#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <utility>

#include "crypto/blake2b.hpp"
#include "record/store/archive.hpp"
#include "record/store/archive_form.hpp"
#include "record/store/durable_file.hpp"
#include "record/store/tar.hpp"

namespace store {

namespace {

std::string freshOf(const std::string& file) { return file + ".new"; }

bool syncFile(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool synced = file >= 0 && ::fdatasync(file) == 0;
    if (file >= 0) ::close(file);
    return synced;
}

}  // namespace

std::string sealOf(const std::vector<ArchiveMember>& members) {
    auto rows = text::Json::array();
    for (const ArchiveMember& member : members) {
        auto row = text::Json::object();
        row.append("name", member.name).append("bytes", static_cast<std::int64_t>(member.bytes));
        rows.push(std::move(row.append("blake2b", member.hash)));
    }
    return text::Json::object().set("members", std::move(rows)).dump(1) + "\n";
}

std::variant<ArchiveWriter, std::string> ArchiveWriter::create(const std::string& file,
                                                               const std::string& kind,
                                                               const text::Json& head) {
    if (::access(file.c_str(), F_OK) == 0) return file + " is there already; name a new file";
    ArchiveWriter writer(file);
    // For its owner only: it holds all that is known of people.
    const int made =
        ::open(freshOf(file).c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (made < 0) return file + ": cannot be written: " + reasonOf(errno);
    ::close(made);
    writer.m_out.open(freshOf(file), std::ios::binary | std::ios::trunc);
    auto json = text::Json::object();
    json.set("format", kArchiveFormat).set("kind", kind);
    for (const auto& [key, value] : *head.members()) json.set(key, value);
    if (auto fault = writer.add(kHeadName, json.dump(1) + "\n")) return *fault;
    return writer;
}

ArchiveWriter::ArchiveWriter(ArchiveWriter&& other) noexcept
    : m_file(std::exchange(other.m_file, {})),
      m_out(std::move(other.m_out)),
      m_at(other.m_at),
      m_members(std::move(other.m_members)) {}

ArchiveWriter::~ArchiveWriter() {
    if (!m_file.empty()) ::unlink(freshOf(m_file).c_str());
}

ArchiveWriter::Fault ArchiveWriter::written() const {
    if (m_out) return std::nullopt;
    return m_file + ": cannot be written: " + reasonOf(errno);
}

ArchiveWriter::Fault ArchiveWriter::put(const std::string& name, std::string_view bytes) {
    if (!isTarName(name)) return "'" + name + "' cannot be a name in an archive; shorten the file's name";
    const std::string head = tarHead(name, bytes.size());
    m_out.write(head.data(), static_cast<std::streamsize>(head.size()));
    m_out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    const std::string padding(tarPadding(bytes.size()), '\0');
    m_out.write(padding.data(), static_cast<std::streamsize>(padding.size()));
    m_at += head.size() + bytes.size() + padding.size();
    return written();
}

ArchiveWriter::Fault ArchiveWriter::add(const std::string& name, std::string_view bytes) {
    if (auto fault = put(name, bytes)) return fault;
    m_members.push_back({name, 0, bytes.size(), crypto::hex(crypto::blake2b(bytes))});
    return std::nullopt;
}

ArchiveWriter::Fault ArchiveWriter::addFile(const std::string& name, const std::string& path) {
    const auto read = readSmallFile(path, kMostMemberBytes);
    if (const auto* unreadable = std::get_if<Unreadable>(&read)) return unreadable->reason;
    if (std::holds_alternative<NoFile>(read)) return path + ": is gone; try again";
    return add(name, std::get<std::string>(read));
}

ArchiveWriter::Fault ArchiveWriter::finish() {
    if (auto fault = put(kSealName, sealOf(m_members))) return fault;
    const std::string end(2 * kTarBlock, '\0');
    m_out.write(end.data(), static_cast<std::streamsize>(end.size()));
    m_out.close();
    if (auto fault = written()) return fault;
    if (!syncFile(freshOf(m_file)) || std::rename(freshOf(m_file).c_str(), m_file.c_str()) != 0)
        return m_file + ": cannot be written: " + reasonOf(errno);
    const std::string folder = folderOf(std::exchange(m_file, {}));
    return syncFolder(folder);
}

}  // namespace store
