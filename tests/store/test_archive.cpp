#include <cstdlib>
#include <filesystem>

#include "record/store/archive.hpp"
#include "record/store/tar.hpp"
#include "store/outcome.hpp"
#include "support/catch.hpp"
#include "support/file_bytes.hpp"
#include "support/temp_folder.hpp"

using namespace store;
using outcome::bad;
using outcome::good;
using test_support::bytesOf;
using test_support::TempFolder;
using test_support::writeBytes;

namespace {

namespace fs = std::filesystem;

ArchiveWriter begun(const std::string& path) {
    return good(ArchiveWriter::create(path, "backup", text::Json::object().set("made_at", "now")));
}

std::string smallArchive(const std::string& path) {
    ArchiveWriter writer = begun(path);
    REQUIRE_FALSE(writer.add("a.txt", "hello"));
    REQUIRE_FALSE(writer.add("folder/empty", ""));
    REQUIRE_FALSE(writer.finish());
    return bytesOf(path);
}

}  // namespace

TEST_CASE("heads of a tar are read only as they are made") {
    for (const std::string name : {"a", "attempts/2026-01-02T030405Z-x-00112233.attempt"}) {
        const std::string head = tarHead(name, 12345);
        REQUIRE(head.size() == 512);
        REQUIRE(readTarHead(head));
        CHECK(readTarHead(head)->name == name);
        CHECK(readTarHead(head)->bytes == 12345);
        for (std::size_t at = 0; at < head.size(); ++at) {
            std::string changed = head;
            changed[at] = static_cast<char>(changed[at] ^ 1);
            CHECK_FALSE(readTarHead(changed));
        }
    }
    const std::string deep = "attempts/" + std::string(96, 'x');
    CHECK(readTarHead(tarHead(deep, 0))->name == deep);
    for (const std::string name : {"", "/a", "a/", "a//b", "../a", "a/../b", "a/.", "a\nb"})
        CHECK_FALSE(isTarName(name));
    CHECK_FALSE(isTarName(std::string(101, 'x')));
    CHECK_FALSE(isTarName("a/" + std::string(101, 'x')));
}

TEST_CASE("an archive gives back what was put in, here and with any tar") {
    const TempFolder folder{TempFolder::InMemory{}};
    smallArchive(folder / "a.stipple");
    const auto reader = good(ArchiveReader::open(folder / "a.stipple", "backup"));
    REQUIRE(reader.members().size() == 2);
    CHECK(reader.bytesOf("a.txt") == "hello");
    CHECK(reader.bytesOf("folder/empty") == "");
    CHECK_FALSE(reader.bytesOf("b.txt"));
    CHECK(*reader.head().find("made_at")->string() == "now");
    REQUIRE_FALSE(reader.copyTo(reader.members().front(), folder / "copy"));
    CHECK(bytesOf(folder / "copy") == "hello");
    const std::string command =
        "tar -xf '" + (folder / "a.stipple") + "' -C '" + folder.path().string() + "'";
    REQUIRE(std::system(command.c_str()) == 0);
    CHECK(bytesOf(folder / "a.txt") == "hello");
    CHECK(fs::exists(folder / "folder/empty"));
}

TEST_CASE("an archive that is cut or changed in any byte is refused") {
    const TempFolder folder{TempFolder::InMemory{}};
    const std::string path = folder / "a.stipple";
    const std::string bytes = smallArchive(path);
    CHECK(bad(ArchiveReader::open(path, "person")).find("is no person but a 'backup'") != std::string::npos);
    std::size_t refused = 0;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        for (const int bit : {1, 0x20, 0x80}) {
            std::string changed = bytes;
            changed[at] = static_cast<char>(changed[at] ^ bit);
            writeBytes(path, changed);
            if (bad(ArchiveReader::open(path, "backup")).empty())
                FAIL_CHECK("byte " << at << ", bit " << bit);
            ++refused;
        }
    }
    CHECK(refused == 3 * bytes.size());
    for (std::size_t size = 0; size < bytes.size(); size += size % 512 == 0 ? 1 : 73) {
        writeBytes(path, bytes.substr(0, size));
        CHECK_FALSE(bad(ArchiveReader::open(path, "backup")).empty());
    }
    writeBytes(path, bytes + '\0');
    CHECK_FALSE(bad(ArchiveReader::open(path, "backup")).empty());
    writeBytes(path, bytes);
    CHECK(bad(ArchiveReader::open(path, "backup")).empty());
}

TEST_CASE("an archive of a newer Stipple says so") {
    const TempFolder folder{TempFolder::InMemory{}};
    const std::string path = folder / "a.stipple";
    std::string bytes = smallArchive(path);
    bytes.replace(bytes.find("archive/1"), 9, "archive/2");
    writeBytes(path, bytes);
    CHECK(bad(ArchiveReader::open(path, "backup")).find("made by a newer Stipple") != std::string::npos);
}

TEST_CASE("an archive is never written over a file, nor left half done") {
    const TempFolder folder{TempFolder::InMemory{}};
    const std::string path = folder / "a.stipple";
    { ArchiveWriter writer = begun(path); }
    CHECK_FALSE(fs::exists(path + ".new"));
    writeBytes(path, "mine");
    CHECK(bad(ArchiveWriter::create(path, "backup", text::Json::object())).find("is there already") !=
          std::string::npos);
    CHECK(bytesOf(path) == "mine");
}
