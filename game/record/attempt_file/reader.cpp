// Reads attempt files: the longest valid prefix, never trusting a length or a count.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <span>
#include <system_error>
#include <tuple>
#include <utility>

#include "record/attempt_file/block.hpp"
#include "record/attempt_file/header_json.hpp"
#include "record/attempt_file/journal.hpp"
#include "record/attempt_file/payloads.hpp"

namespace record {

namespace {

constexpr std::size_t kMostFileBytes = std::size_t{512} << 20U;

FileFault newerFault() { return {"made by a newer Stipple; install that version to read it", true}; }

// Fills an Attempt block by block; remembers the first fault.
class Filler {
public:
    // False at a fault.
    bool take(const Block& block) {
        if (!takeBody(block)) return false;
        m_attempt.chain = crypto::hex(block.chain);
        return true;
    }
    // Header, level and all its files are there.
    [[nodiscard]] bool headerWhole() const { return m_blocks > 0 && m_filesRead == m_filesWanted; }
    [[nodiscard]] std::optional<FileFault>& fault() { return m_fault; }
    [[nodiscard]] Attempt& attempt() { return m_attempt; }

private:
    bool takeBody(const Block& block) {
        ++m_blocks;
        if (m_closed && !(block.type & kOptionalBit)) return fail("goes on after its closing block");
        if (m_blocks == 1) return takeHeader(block);
        if (!headerWhole()) return takeLevelFile(block);
        switch (static_cast<BlockType>(block.type)) {
            case BlockType::samples:
                return takeSamplesBlock(block);
            case BlockType::events:
                return readEvents(block.payload, m_attempt.events) || malformed();
            case BlockType::dots:
                return takeDotsBlock(block);
            case BlockType::states:
                return readStates(block.payload, m_attempt.states) || malformed();
            case BlockType::close:
                return takeClose(block);
            case BlockType::signature:
                return takeSignature(block);
            case BlockType::header:
            case BlockType::levelFile:
                return malformed();
        }
        if (block.type & kOptionalBit) return true;
        m_fault = newerFault();
        return false;
    }
    bool fail(const std::string& what) {
        m_fault = FileFault{"block " + std::to_string(m_blocks - 1) + " " + what +
                            "; the file was not written by Stipple or was altered"};
        return false;
    }
    bool malformed() { return fail("is not as the format describes"); }

    bool takeHeader(const Block& block) {
        if (block.type != static_cast<std::uint32_t>(BlockType::header)) return fail("is no header");
        auto read = readHeader(block.payload);
        if (const auto* wrong = std::get_if<std::string>(&read)) return fail("is no header: " + *wrong);
        auto& text = std::get<HeaderText>(read);
        m_filesWanted = text.referredFiles + 1;
        m_attempt.header = std::move(text.header);
        return true;
    }
    bool takeLevelFile(const Block& block) {
        if (block.type != static_cast<std::uint32_t>(BlockType::levelFile))
            return fail("is no file of the level");
        level::ReferredFile file;
        if (!readLevelFile(block.payload, file) || file.name.empty() != (m_filesRead == 0))
            return malformed();
        if (m_filesRead == 0) {
            m_attempt.header.levelBytes = std::move(file.bytes);
        } else {
            m_attempt.header.levelFiles.push_back(std::move(file));
        }
        ++m_filesRead;
        return true;
    }
    bool takeSamplesBlock(const Block& block) {
        std::size_t next = m_attempt.samples.size();
        if (!readSamples(block.payload, m_attempt.samples)) return malformed();
        for (; next < m_attempt.samples.size(); ++next) {
            if (auto reason = m_stream.accept(m_attempt.samples[next]))
                return fail("holds an illegal sample: " + *reason);
        }
        return true;
    }
    // What a later segment of a station made goes on from the dots before it.
    bool takeDotsBlock(const Block& block) {
        const std::optional<ForExam>& exam = m_attempt.header.exam;
        const bool goesOn = exam && exam->segment > 1;
        return readDots(block.payload, m_attempt.dots, goesOn) || malformed();
    }
    bool takeSignature(const Block& block) {
        if (block.payload.size() != std::tuple_size_v<crypto::Signature>) return malformed();
        m_attempt.signatures.push_back({m_attempt.chain, crypto::hex(std::as_bytes(std::span(block.payload))),
                                        m_attempt.samples.size()});
        return true;
    }
    bool takeClose(const Block& block) {
        Close close;
        if (!readClose(block.payload, close)) return malformed();
        if (close.samples != m_attempt.samples.size() || close.dots != m_attempt.dots.size()) {
            return fail("closes with other numbers of samples and dots than the file holds");
        }
        m_attempt.end = close.end;
        m_attempt.endReason = std::move(close.reason);
        m_closed = true;
        return true;
    }

    Attempt m_attempt;
    pen::StreamCheck m_stream;
    std::size_t m_blocks = 0;
    std::size_t m_filesWanted = 1;
    std::size_t m_filesRead = 0;
    bool m_closed = false;
    std::optional<FileFault> m_fault;
};

struct File {
    int number = -1;
    ~File() {
        if (number >= 0) ::close(number);
    }
};

FileFault unreadable(int error) {
    return {"cannot be read: " + std::generic_category().message(error) +
            "; check the name and its permissions"};
}

std::variant<std::string, FileFault> bytesOf(const std::string& path) {
    // O_NONBLOCK: a pipe of that name must not hold the program up.
    const File file{::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC)};
    struct stat status {};
    if (file.number < 0 || ::fstat(file.number, &status) != 0) return unreadable(errno);
    if (!S_ISREG(status.st_mode)) return FileFault{"is no plain file; give the path of an attempt"};
    if (static_cast<std::size_t>(status.st_size) > kMostFileBytes) {
        return FileFault{"is larger than 512 MiB; no attempt is as long"};
    }
    std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
    std::size_t have = 0;
    while (have < bytes.size()) {
        const ssize_t got = ::read(file.number, bytes.data() + have, bytes.size() - have);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return unreadable(errno);
        if (got == 0) break;
        have += static_cast<std::size_t>(got);
    }
    bytes.resize(have);
    return bytes;
}

}  // namespace

std::variant<Attempt, FileFault> parseAttempt(std::string_view bytes) {
    BlockReader blocks(bytes);
    if (blocks.preamble() == BlockReader::Preamble::newer) return newerFault();
    if (blocks.preamble() == BlockReader::Preamble::notAnAttempt) {
        return FileFault{"is no attempt file: it does not begin as one; give a file that Stipple recorded"};
    }
    Filler filler;
    while (const auto block = blocks.next()) {
        if (!filler.take(*block)) return std::move(*filler.fault());
    }
    if (!filler.headerWhole()) {
        return FileFault{"breaks off before the attempt begins; nothing was recorded in it"};
    }
    filler.attempt().torn = blocks.torn();
    return std::move(filler.attempt());
}

std::variant<Attempt, FileFault> readAttempt(const std::string& path) {
    const auto bytes = bytesOf(path);
    if (const auto* fault = std::get_if<FileFault>(&bytes)) return FileFault{path + ": " + fault->message};
    auto parsed = parseAttempt(std::get<std::string>(bytes));
    if (auto* fault = std::get_if<FileFault>(&parsed)) fault->message = path + ": " + fault->message;
    return parsed;
}

}  // namespace record
