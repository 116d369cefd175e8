#include "exam/paper/paper_body.hpp"

namespace exam {

std::variant<Paper, trust::Reason> readUnsigned(std::string_view bytes) {
    auto parsed = parsePaper(bytes);
    if (auto* reason = std::get_if<trust::Reason>(&parsed)) return std::move(*reason);
    Paper paper = std::move(std::get<PaperFile>(parsed).body.paper);
    paper.hash = crypto::hex(crypto::blake2b(bytes));
    return paper;
}

std::variant<Paper, trust::Reason> readPaper(std::string_view bytes, const trust::KeyBook& book) {
    const auto file = trust::parseSignedFile(bytes, {kMostPaperBytes, 3, 2});
    if (const auto* reason = std::get_if<trust::Reason>(&file)) return *reason;
    const auto author = book.signer(std::get<trust::SignedFile>(file), 0, trust::Purpose::paper);
    if (const auto* reason = std::get_if<trust::Reason>(&author)) return *reason;
    auto paper = readUnsigned(bytes);
    if (const auto* read = std::get_if<Paper>(&paper);
        read != nullptr && book.root().specimen && !read->specimen)
        return trust::Reason{
            "paper-specimen",
            "The academy's keys were made for trying, so its papers must say `specimen: true`."};
    return paper;
}

}  // namespace exam
