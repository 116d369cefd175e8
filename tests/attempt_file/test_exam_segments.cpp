// Attempt files of an exam: the sitting in the header, signatures in the chain, segments that go on.
#include "attempt_file/example.hpp"
#include "record/attempt_file/block.hpp"
#include "record/attempt_file/segments.hpp"
#include "support/file_bytes.hpp"
#include "support/temp_folder.hpp"

using namespace record;
using namespace record::testing;

namespace {

ForExam exampleExam() {
    ForExam exam;
    exam.sitting = std::string(32, '1');
    exam.paper = std::string(64, '2');
    exam.station = 2;
    exam.form = 1;
    exam.hiddenLevel = std::string(64, '3');
    exam.sessionKey = std::string(64, '4');
    exam.extraTimePercent = 25;
    return exam;
}

AttemptHeader examHeader(int segment = 1, const std::string& continues = "") {
    AttemptHeader header = exampleHeader();
    header.kind = Kind::exam;
    header.exam = exampleExam();
    header.exam->segment = segment;
    header.exam->continues = continues;
    return header;
}

// The chain value itself, twice: what was signed can be read off.
crypto::Signature echo(const crypto::Hash& chain) {
    crypto::Signature signature{};
    std::copy(chain.begin(), chain.end(), signature.begin());
    std::copy(chain.begin(), chain.end(), signature.begin() + chain.size());
    return signature;
}

pen::Sample sampleAt(std::int64_t tUs) {
    pen::Sample sample = exampleSample(0);
    sample.tUs = tUs;
    sample.arrivalUs = tUs;
    return sample;
}

Journal signedJournal(const std::string& path, const AttemptHeader& header) {
    auto made = Journal::create(path, header, echo);
    REQUIRE(std::holds_alternative<Journal>(made));
    return std::move(std::get<Journal>(made));
}

// A segment with dots `first` .. `last` - 1, a sample for each.
Attempt segment(const std::string& path, const AttemptHeader& header, std::uint32_t first, std::uint32_t last,
                EndState end) {
    Journal journal = signedJournal(path, header);
    for (std::uint32_t dot = first; dot < last; ++dot) {
        journal.add(sampleAt(1000 * dot));
        journal.add(exampleDot(dot));
    }
    REQUIRE_FALSE(journal.close(end, ""));
    return attemptOf(readAttempt(path));
}

}  // namespace

TEST_CASE("the sitting stands in the header and is read back") {
    test_support::TempFolder folder;
    { Journal journal = signedJournal(folder / "a", examHeader(3, std::string(64, '5'))); }
    const Attempt read = attemptOf(readAttempt(folder / "a"));
    REQUIRE(read.header.exam);
    CHECK(*read.header.exam == *examHeader(3, std::string(64, '5')).exam);
}

TEST_CASE("a header with a sitting that is not whole is refused") {
    test_support::TempFolder folder;
    AttemptHeader header = examHeader();
    header.exam->sessionKey = "4";
    CHECK(std::holds_alternative<FileFault>(Journal::create(folder / "a", header)));
    header = examHeader(2, "not a chain value");
    CHECK(std::holds_alternative<FileFault>(Journal::create(folder / "b", header)));
}

TEST_CASE("the file is signed at its beginning, every ten seconds of work and at its end") {
    test_support::TempFolder folder;
    Journal journal = signedJournal(folder / "a", examHeader());
    for (int second = 0; second <= 25; ++second) {
        journal.add(sampleAt(std::int64_t{second} * 1'000'000));
        REQUIRE_FALSE(journal.save());
    }
    REQUIRE_FALSE(journal.close(EndState::finished, "finish"));

    const Attempt read = attemptOf(readAttempt(folder / "a"));
    REQUIRE(read.signatures.size() == 4);
    CHECK(read.signatures[0].samples == 0);
    CHECK(read.signatures[1].samples == 11);
    CHECK(read.signatures[2].samples == 21);
    CHECK(read.signatures[3].samples == 26);
    for (const ChainSignature& one : read.signatures) CHECK(one.signature == one.chain + one.chain);
    CHECK(read.chain == crypto::hex(journal.chain()));
    CHECK(read.end == EndState::finished);
}

TEST_CASE("a signature block that is not 64 bytes refuses the file") {
    BlockWriter blocks;
    test_support::TempFolder folder;
    { Journal journal = created(folder / "a", examHeader()); }
    std::string bytes = test_support::bytesOf(folder / "a");
    // The writer takes up the chain by writing the same blocks again.
    std::string again = blocks.begin();
    BlockReader reader(bytes);
    while (const auto block = reader.next())
        blocks.append(again, static_cast<BlockType>(block->type), block->payload);
    REQUIRE(again == bytes);
    blocks.append(bytes, BlockType::signature, std::string(63, 'x'));
    CHECK(std::holds_alternative<FileFault>(parseAttempt(bytes)));
}

TEST_CASE("without a signer the file has no signature") {
    test_support::TempFolder folder;
    writeExample(folder / "a");
    const Attempt read = attemptOf(readAttempt(folder / "a"));
    CHECK(read.signatures.empty());
    CHECK(read.chain.size() == 64);
}

TEST_CASE("segments that go on from one another are one attempt") {
    test_support::TempFolder folder;
    const Attempt first = segment(folder / "1", examHeader(), 0, 3, EndState::interrupted);
    const Attempt second = segment(folder / "2", examHeader(2, first.chain), 3, 5, EndState::interrupted);
    const Attempt third = segment(folder / "3", examHeader(3, second.chain), 5, 9, EndState::finished);
    const auto joined = joinSegments({first, second, third});
    REQUIRE(std::holds_alternative<Attempt>(joined));
    const Attempt& whole = std::get<Attempt>(joined);
    CHECK(whole.dots.size() == 9);
    for (std::uint32_t i = 0; i < 9; ++i) CHECK(whole.dots[i] == exampleDot(i));
    CHECK(whole.samples.size() == 9);
    CHECK(whole.end == EndState::finished);
    CHECK(whole.chain == third.chain);
    CHECK(whole.header.exam->segment == 1);
}

TEST_CASE("segments that do not belong together are refused") {
    test_support::TempFolder folder;
    const Attempt first = segment(folder / "1", examHeader(), 0, 3, EndState::interrupted);
    const Attempt closed = segment(folder / "1c", examHeader(), 0, 3, EndState::finished);
    const Attempt second = segment(folder / "2", examHeader(2, first.chain), 3, 5, EndState::finished);
    const auto refused = [](std::vector<Attempt> segments) {
        return std::holds_alternative<std::string>(joinSegments(std::move(segments)));
    };
    CHECK(refused({}));
    CHECK(refused({second}));
    CHECK(refused({first, first}));
    CHECK(refused({closed, segment(folder / "2c", examHeader(2, closed.chain), 3, 5, EndState::finished)}));
    CHECK(refused(
        {first, segment(folder / "2x", examHeader(2, std::string(64, '0')), 3, 5, EndState::finished)}));
    CHECK(refused({first, segment(folder / "2d", examHeader(2, first.chain), 4, 6, EndState::finished)}));
    CHECK(refused({first, segment(folder / "3", examHeader(3, first.chain), 3, 5, EndState::finished)}));
    Attempt other = second;
    other.header.exam->station = 1;
    CHECK(refused({first, other}));
    other = second;
    other.header.skinSeed += 1;
    CHECK(refused({first, other}));
    other = second;
    other.samples.front().tUs = 0;
    CHECK(refused({first, other}));
    CHECK_FALSE(refused({first, second}));
}
