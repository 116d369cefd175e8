// Truncated, altered, foreign and hostile files.
#include "attempt_file/example.hpp"
#include "record/attempt_file/block.hpp"
#include "record/attempt_file/header_json.hpp"
#include "record/attempt_file/little_endian.hpp"
#include "record/attempt_file/payloads.hpp"
#include "support/file_bytes.hpp"
#include "support/temp_folder.hpp"
#include "text/json.hpp"

using namespace record;
using namespace record::testing;

namespace {

std::string exampleBytes() {
    test_support::TempFolder folder;
    writeExample(folder / "a.attempt");
    return test_support::bytesOf(folder / "a.attempt");
}

bool isPrefixOf(const Attempt& part, const Attempt& whole) {
    return part.header.levelBytes == whole.header.levelBytes &&
           part.header.deviceName == whole.header.deviceName &&
           part.header.attemptId == whole.header.attemptId && isPrefix(part.samples, whole.samples) &&
           isPrefix(part.events, whole.events) && isPrefix(part.dots, whole.dots) &&
           isPrefix(part.states, whole.states);
}

// Where the blocks of a whole file begin.
std::vector<std::size_t> blockStarts(const std::string& bytes) {
    std::vector<std::size_t> starts;
    for (std::size_t at = kPreambleBytes; at < bytes.size();) {
        starts.push_back(at);
        PayloadReader length(std::string_view(bytes).substr(at + 4, 4));
        at += 16 + length.number<std::uint32_t>() + 32;
    }
    return starts;
}

// A file with a good header and level, for hostile blocks after them.
class Forger {
public:
    Forger() {
        m_bytes = m_blocks.begin();
        AttemptHeader header = exampleHeader();
        header.levelFiles.clear();
        add(BlockType::header, writeHeader(header));
        add(BlockType::levelFile, writeLevelFile({"", header.levelBytes}));
    }
    Forger& add(BlockType type, const std::string& payload) {
        m_blocks.append(m_bytes, type, payload);
        return *this;
    }
    [[nodiscard]] std::variant<Attempt, FileFault> read() const { return parseAttempt(m_bytes); }
    [[nodiscard]] bool refused() const { return std::holds_alternative<FileFault>(read()); }

private:
    BlockWriter m_blocks;
    std::string m_bytes;
};

std::string counted(std::uint32_t count, const std::string& rest) {
    std::string payload;
    putNumber(payload, count);
    return payload + rest;
}

}  // namespace

TEST_CASE("every truncation reads as a prefix or breaks off before the attempt") {
    const std::string bytes = exampleBytes();
    const Attempt whole = attemptOf(parseAttempt(bytes));
    std::size_t lastSamples = 0;
    int prefixes = 0;
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        const auto read = parseAttempt(std::string_view(bytes).substr(0, size));
        const auto* part = std::get_if<Attempt>(&read);
        if (!part) {
            REQUIRE(prefixes == 0);
            continue;
        }
        ++prefixes;
        INFO(size);
        REQUIRE(isPrefixOf(*part, whole));
        REQUIRE(part->samples.size() >= lastSamples);
        REQUIRE(part->end == EndState::interrupted);
        lastSamples = part->samples.size();
    }
    CHECK(prefixes > 500);
    CHECK(lastSamples == whole.samples.size());
}

TEST_CASE("every flipped bit is noticed and alters nothing that is read") {
    const std::string bytes = exampleBytes();
    const Attempt whole = attemptOf(parseAttempt(bytes));
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        for (const unsigned mask : {0x01U, 0x80U, 0xFFU}) {
            std::string flipped = bytes;
            flipped[at] = static_cast<char>(static_cast<unsigned char>(flipped[at]) ^ mask);
            const auto read = parseAttempt(flipped);
            INFO("byte " << at << " mask " << mask);
            if (const auto* part = std::get_if<Attempt>(&read)) {
                REQUIRE(part->torn);
                REQUIRE(part->end == EndState::interrupted);
                REQUIRE(isPrefixOf(*part, whole));
            }
        }
    }
}

TEST_CASE("a block taken out, doubled or swapped is noticed") {
    const std::string bytes = exampleBytes();
    const Attempt whole = attemptOf(parseAttempt(bytes));
    const std::vector<std::size_t> starts = blockStarts(bytes);
    REQUIRE(starts.size() == 12);  // header, 3 level files, 4 + 3 of the parts, close
    for (std::size_t i = 4; i + 1 < starts.size(); ++i) {
        const std::size_t from = starts[i];
        const std::size_t to = starts[i + 1];
        const std::size_t end = i + 2 < starts.size() ? starts[i + 2] : bytes.size();
        const std::string block = bytes.substr(from, to - from);
        const std::string next = bytes.substr(to, end - to);
        for (const std::string& altered :
             {bytes.substr(0, from) + bytes.substr(to), bytes.substr(0, to) + block + bytes.substr(to),
              bytes.substr(0, from) + next + block + bytes.substr(end)}) {
            const Attempt read = attemptOf(parseAttempt(altered));
            INFO(i);
            CHECK(read.torn);
            CHECK(read.end == EndState::interrupted);
            CHECK(isPrefixOf(read, whole));
        }
    }
}

TEST_CASE("bytes behind the end are left out and said") {
    const Attempt read = attemptOf(parseAttempt(exampleBytes() + std::string(4096, '\0')));
    CHECK(read.torn);
    CHECK(read.end == EndState::finished);
    CHECK(read.dots.size() == 3);
}

TEST_CASE("foreign and newer files are faults of their own") {
    const auto faultOf = [](const std::string& bytes) { return std::get<FileFault>(parseAttempt(bytes)); };
    CHECK(faultOf("").message.find("no attempt file") != std::string::npos);
    CHECK(faultOf("x_mm,y_mm\n1,2\n").message.find("no attempt file") != std::string::npos);
    CHECK(faultOf("stipple.attempt\n").message.find("no attempt file") != std::string::npos);

    std::string newer = exampleBytes();
    newer[16] = 2;
    CHECK(faultOf(newer).newer);
    CHECK(faultOf(newer).message.find("made by a newer Stipple") != std::string::npos);
    newer[16] = 0;
    CHECK_FALSE(faultOf(newer).newer);
}

TEST_CASE("unknown optional blocks are skipped, others refuse the file") {
    Forger forger;
    std::size_t first = 0;
    forger.add(static_cast<BlockType>(kOptionalBit | 99U), "whatever")
        .add(BlockType::dots, takeDots({exampleDot(0)}, first));
    CHECK(attemptOf(forger.read()).dots.size() == 1);
    forger.add(static_cast<BlockType>(99), "whatever");
    const auto read = forger.read();
    REQUIRE(std::holds_alternative<FileFault>(read));
    CHECK(std::get<FileFault>(read).newer);
}

TEST_CASE("optional blocks may follow the close, others may not") {
    Forger forger;
    forger.add(BlockType::close, writeClose({EndState::finished, 0, 0, ""}));
    forger.add(static_cast<BlockType>(kOptionalBit | 5U), "signature");
    CHECK(attemptOf(forger.read()).end == EndState::finished);
    std::size_t first = 0;
    forger.add(BlockType::dots, takeDots({exampleDot(0)}, first));
    CHECK(forger.refused());
}

TEST_CASE("blocks with a right chain and wrong content are refused") {
    std::size_t first = 0;
    const std::string dots = takeDots({exampleDot(0), exampleDot(1)}, first);
    first = 0;
    const std::string samples = takeSamples({exampleSample(1), exampleSample(2)}, first);
    CHECK_FALSE(Forger().add(BlockType::dots, dots).add(BlockType::samples, samples).refused());

    CHECK(Forger().add(BlockType::header, "{}").refused());
    CHECK(Forger().add(BlockType::levelFile, std::string(2, '\0') + "again").refused());
    CHECK(Forger().add(BlockType::dots, "").refused());
    CHECK(Forger().add(BlockType::dots, dots + "x").refused());
    CHECK(Forger().add(BlockType::dots, dots.substr(0, dots.size() - 1)).refused());
    CHECK(Forger().add(BlockType::dots, counted(0xFFFFFFFFU, "")).refused());
    CHECK(Forger().add(BlockType::dots, dots).add(BlockType::dots, dots).refused());  // ordinals begin anew
    CHECK(Forger().add(BlockType::samples, samples.substr(0, 10)).refused());
    CHECK(Forger().add(BlockType::samples, counted(1, std::string(21, '\xFF'))).refused());
    CHECK(Forger().add(BlockType::events, counted(1000, "")).refused());
    CHECK(Forger().add(BlockType::events, counted(1, std::string(8, '\0') + "\xFF\xFFview")).refused());
    CHECK(Forger().add(BlockType::states, counted(1, "abc")).refused());
    CHECK(Forger().add(BlockType::close, "").refused());
    CHECK(Forger().add(BlockType::close, writeClose({EndState::finished, 0, 1, ""})).refused());

    first = 0;
    const std::string backwards = takeSamples({exampleSample(2), exampleSample(1)}, first);
    const auto read = Forger().add(BlockType::samples, backwards).read();
    REQUIRE(std::holds_alternative<FileFault>(read));
    CHECK(std::get<FileFault>(read).message.find("time goes back") != std::string::npos);
}

TEST_CASE("a header that lacks any of its members, or has it wrong, is refused by its name") {
    const auto parsed = text::parseJson(writeHeader(exampleHeader()));
    const auto& whole = std::get<text::Json>(parsed);
    REQUIRE(whole.members()->size() == 23);
    for (const auto& [left, value] : *whole.members()) {
        auto without = text::Json::object();
        for (const auto& [key, kept] : *whole.members()) {
            if (key != left) without.set(key, kept);
        }
        auto wrong = without;
        wrong.set(left, text::Json::array());
        INFO(left);
        for (const text::Json& json : {without, wrong}) {
            const auto read = readHeader(json.dump());
            REQUIRE(std::holds_alternative<std::string>(read));
            CHECK(std::get<std::string>(read).find("'" + left + "'") != std::string::npos);
        }
    }
}

TEST_CASE("members of the header that this version does not know are passed over") {
    auto json = std::get<text::Json>(text::parseJson(writeHeader(exampleHeader())));
    json.set("from_later", 1);
    CHECK(std::holds_alternative<HeaderText>(readHeader(json.dump())));
}

TEST_CASE("a length larger than a block may be is not believed") {
    std::string bytes = exampleBytes();
    const std::size_t lengthAt = kPreambleBytes + 4;
    for (std::size_t i = 0; i < 4; ++i) bytes[lengthAt + i] = '\xFF';
    CHECK(std::holds_alternative<FileFault>(parseAttempt(bytes)));
}

TEST_CASE("what is no plain file is refused") {
    test_support::TempFolder folder;
    CHECK(std::holds_alternative<FileFault>(readAttempt(folder.path().string())));
    CHECK(std::holds_alternative<FileFault>(readAttempt("/dev/zero")));
    CHECK(std::holds_alternative<FileFault>(readAttempt(folder / "missing")));
}
