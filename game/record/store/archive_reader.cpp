#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <set>

#include "crypto/blake2b.hpp"
#include "record/store/archive.hpp"
#include "record/store/archive_form.hpp"
#include "record/store/durable_file.hpp"
#include "record/store/tar.hpp"

namespace store {

namespace {

constexpr std::size_t kMostMembers = 1'000'000;
constexpr std::size_t kMostSmallBytes = std::size_t{64} << 20U;

// Takes `bytes` from the stream piece by piece; false when they are not all there.
template <typename Take>
bool inPieces(std::istream& in, std::uint64_t bytes, Take take) {
    std::vector<char> piece(std::size_t{1} << 16U);
    while (bytes > 0) {
        const auto wanted = static_cast<std::streamsize>(std::min<std::uint64_t>(bytes, piece.size()));
        in.read(piece.data(), wanted);
        if (in.gcount() != wanted || !take(std::string_view(piece.data(), static_cast<std::size_t>(wanted))))
            return false;
        bytes -= static_cast<std::uint64_t>(wanted);
    }
    return true;
}

bool onlyZeros(std::istream& in, std::uint64_t bytes) {
    return inPieces(in, bytes, [](std::string_view piece) {
        return piece.find_first_not_of('\0') == std::string_view::npos;
    });
}

// The next member with its hash, the stream behind its padding.
std::optional<ArchiveMember> nextMember(std::istream& in) {
    std::string head(kTarBlock, '\0');
    in.read(head.data(), static_cast<std::streamsize>(head.size()));
    const auto entry = in ? readTarHead(head) : std::nullopt;
    if (!entry || entry->bytes > kMostMemberBytes) return {};
    ArchiveMember member{entry->name, static_cast<std::uint64_t>(in.tellg()), entry->bytes, {}};
    crypto::Blake2b hash;
    const bool whole = inPieces(in, entry->bytes, [&](std::string_view piece) {
        hash.add(piece);
        return true;
    });
    if (!whole || !onlyZeros(in, tarPadding(entry->bytes))) return {};
    member.hash = crypto::hex(hash.finish());
    return member;
}

std::string damaged(const std::string& file) {
    return file + ": is cut or was changed; nothing of it was used, take another copy";
}

}  // namespace

std::variant<ArchiveReader, std::string> ArchiveReader::open(const std::string& file,
                                                             const std::string& kind) {
    ArchiveReader reader(file);
    if (auto fault = reader.check(kind)) return *fault;
    return reader;
}

std::optional<std::string> ArchiveReader::check(const std::string& kind) {
    std::ifstream in(m_file, std::ios::binary);
    if (!in) return m_file + ": cannot be read; check the name and its permissions";
    std::set<std::string> names;
    while (true) {
        auto member = nextMember(in);
        if (m_members.empty() && (!member || member->name != kHeadName))
            return m_file +
                   ": is no archive of Stipple's, or cut or changed; give a file that 'stipple data backup' "
                   "or "
                   "'stipple export' made";
        if (!member || m_members.size() >= kMostMembers) return damaged(m_file);
        if (m_members.empty()) {
            m_members.push_back(*member);
            if (auto fault = checkHead(kind)) return fault;
            continue;
        }
        if (member->name == kSealName) {
            // The seal's own bytes: made anew from what was read, they must be the same.
            const std::string seal = sealOf(m_members);
            if (member->hash != crypto::hex(crypto::blake2b(seal))) return damaged(m_file);
            break;
        }
        if (!names.insert(member->name).second) return damaged(m_file);
        m_members.push_back(std::move(*member));
    }
    const bool ended = onlyZeros(in, 2 * kTarBlock) && in.peek() == std::ifstream::traits_type::eof();
    if (!ended) return damaged(m_file);
    m_members.erase(m_members.begin());
    return std::nullopt;
}

std::optional<std::string> ArchiveReader::checkHead(const std::string& kind) {
    const auto parsed = text::parseJson(bytesOf(kHeadName).value_or(""));
    const auto* head = std::get_if<text::Json>(&parsed);
    const auto textOf = [&](const char* key) {
        const text::Json* member = head != nullptr ? head->find(key) : nullptr;
        return member != nullptr && member->string() != nullptr ? *member->string() : std::string();
    };
    const std::string format = textOf("format");
    if (format.rfind("stipple.archive/", 0) != 0) return damaged(m_file);
    if (format != kArchiveFormat)
        return m_file + ": was made by a newer Stipple; install that version to read it";
    if (textOf("kind") != kind) {
        return m_file + ": is no " + kind + " but a '" + textOf("kind") +
               "'; 'stipple data restore' takes what 'data backup' made, 'import' what 'export' made";
    }
    m_head = *head;
    return std::nullopt;
}

std::optional<std::string> ArchiveReader::bytesOf(const std::string& name) const {
    const auto found = std::find_if(m_members.begin(), m_members.end(),
                                    [&](const ArchiveMember& member) { return member.name == name; });
    if (found == m_members.end() || found->bytes > kMostSmallBytes) return std::nullopt;
    std::ifstream in(m_file, std::ios::binary);
    in.seekg(static_cast<std::streamoff>(found->at));
    std::string bytes(static_cast<std::size_t>(found->bytes), '\0');
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!in || crypto::hex(crypto::blake2b(bytes)) != found->hash) return std::nullopt;
    return bytes;
}

std::optional<std::string> ArchiveReader::copyTo(const ArchiveMember& member, const std::string& path) const {
    std::ifstream in(m_file, std::ios::binary);
    in.seekg(static_cast<std::streamoff>(member.at));
    std::string bytes(static_cast<std::size_t>(member.bytes), '\0');
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!in || crypto::hex(crypto::blake2b(bytes)) != member.hash) return damaged(m_file);
    return replaceFile(path, bytes);
}

}  // namespace store
