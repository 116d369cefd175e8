// One file for everything: a plain tar (ustar) that any program opens, with a seal that tells of every
// changed byte.
//
// The first member is archive.json: {"format": "stipple.archive/1", "kind": ...}. The last is seal.json:
// name, length and BLAKE2b-256 of every member before it. Heads hold no owner and no time, and the reader
// makes each of them, the padding and the seal anew and compares: an archive is taken whole or not at all.
#pragma once

#include <cstdint>
#include <fstream>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "text/json.hpp"

namespace store {

struct ArchiveMember {
    std::string name;
    std::uint64_t at = 0;  // of its bytes in the file
    std::uint64_t bytes = 0;
    std::string hash;  // 64 hexadecimal digits
};

class ArchiveWriter {
public:
    using Fault = std::optional<std::string>;  // nothing, or one sentence

    // Begins FILE.new. FILE must not be there. `head`: further members of archive.json.
    [[nodiscard]] static std::variant<ArchiveWriter, std::string> create(const std::string& file,
                                                                         const std::string& kind,
                                                                         const text::Json& head);
    ArchiveWriter(ArchiveWriter&& other) noexcept;
    // Without finish() nothing is left.
    ~ArchiveWriter();

    [[nodiscard]] Fault add(const std::string& name, std::string_view bytes);
    [[nodiscard]] Fault addFile(const std::string& name, const std::string& path);
    // Seals, syncs, and gives the file its name.
    [[nodiscard]] Fault finish();

private:
    explicit ArchiveWriter(std::string file) : m_file(std::move(file)) {}
    [[nodiscard]] Fault put(const std::string& name, std::string_view bytes);
    [[nodiscard]] Fault written() const;

    std::string m_file;
    std::ofstream m_out;
    std::uint64_t m_at = 0;
    std::vector<ArchiveMember> m_members;
};

class ArchiveReader {
public:
    // Reads and checks the whole file. One sentence when it is no archive, of another kind, made by a newer
    // Stipple, cut or changed anywhere.
    [[nodiscard]] static std::variant<ArchiveReader, std::string> open(const std::string& file,
                                                                       const std::string& kind);

    // Without archive.json and seal.json, in order.
    [[nodiscard]] const std::vector<ArchiveMember>& members() const { return m_members; }
    [[nodiscard]] const text::Json& head() const { return m_head; }
    // The bytes of a member, checked once more; nothing when there is none of that name, it is larger than
    // 64 MiB, or the file has changed meanwhile.
    [[nodiscard]] std::optional<std::string> bytesOf(const std::string& name) const;
    // Copies a member to a new file and syncs it; checked once more. Nothing, or one sentence.
    [[nodiscard]] std::optional<std::string> copyTo(const ArchiveMember& member,
                                                    const std::string& path) const;

private:
    explicit ArchiveReader(std::string file) : m_file(std::move(file)) {}
    [[nodiscard]] std::optional<std::string> check(const std::string& kind);
    [[nodiscard]] std::optional<std::string> checkHead(const std::string& kind);

    std::string m_file;
    std::vector<ArchiveMember> m_members;
    text::Json m_head;
};

}  // namespace store
