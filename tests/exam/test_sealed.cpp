#include "exam/evidence/submission.hpp"
#include "exam/paper_kit.hpp"

namespace {

using namespace exam::testing;
using test_support::Academy;

trust::SignedFile someSubmission() {
    trust::SignedFile file;
    file.kind = trust::FileKind::submission;
    file.parts = {{"opening.json", "{}"}, {"sitting.log", std::string("\0\1\2", 3)}};
    return file;
}

exam::Sealed someAbout() {
    exam::Sealed about;
    about.sitting = std::string(32, '5');
    about.paperId = "SMP-T";
    about.candidate = "C-027";
    about.station = "station-03";
    about.rehearsal = true;
    about.specimen = true;
    return about;
}

std::string sealedBytes() {
    return exam::sealedSubmission(someSubmission(), someAbout(), sealKey().publicKey(), Academy{}.station,
                                  test_support::kNow);
}

}  // namespace

TEST_CASE("a sealed submission says whose it is and opens for the academy alone") {
    const std::string bytes = sealedBytes();
    const exam::Sealed sealed = good(exam::readSealed(bytes));
    CHECK(sealed.sitting == std::string(32, '5'));
    CHECK(sealed.paperId == "SMP-T");
    CHECK(sealed.candidate == "C-027");
    CHECK(sealed.station == "station-03");
    CHECK(sealed.rehearsal);
    CHECK(sealed.specimen);
    CHECK(good(Academy{}.book().signer(sealed.file, 0, trust::Purpose::seal)).label == "station-03");
    CHECK(good(exam::openSealed(sealed, sealKey())) == trust::bytesOf(someSubmission()));
    CHECK(codeOf(exam::openSealed(sealed, sealKey(8))) == "sealed-key");
    exam::Sealed changed = sealed;
    changed.file.parts[1].bytes[5] ^= 1;
    CHECK(codeOf(exam::openSealed(changed, sealKey())) == "sealed-key");
    CHECK(bytes.find("sitting.log") == std::string::npos);
}

TEST_CASE("what is no sealed submission is refused") {
    CHECK(codeOf(exam::readSealed("nothing")) == "file-kind");
    CHECK(codeOf(exam::readSealed(trust::bytesOf(someSubmission()))) == "sealed-form");
    const auto changed = [](auto change) {
        exam::Sealed sealed = good(exam::readSealed(sealedBytes()));
        change(sealed.file);
        return codeOf(exam::readSealed(trust::bytesOf(sealed.file)));
    };
    CHECK(changed([](trust::SignedFile&) {}).empty());
    CHECK(changed([](trust::SignedFile& file) { file.signatures.clear(); }) == "sealed-form");
    CHECK(changed([](trust::SignedFile& file) { file.parts.pop_back(); }) == "sealed-form");
    CHECK(changed([](trust::SignedFile& file) { file.parts[1].name = "open"; }) == "sealed-form");
    CHECK(changed([](trust::SignedFile& file) { file.parts[0].bytes = "{}"; }) == "sealed-form");
    CHECK(changed([](trust::SignedFile& file) { file.parts[0].bytes.insert(1, "\"more\":1,"); }) ==
          "sealed-form");
}

TEST_CASE("a receipt finds every wrong character and every two that changed places") {
    const std::string letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    for (int i = 0; i < 40; ++i) {
        const std::string receipt = exam::receiptOf("sealed " + std::to_string(i));
        REQUIRE(receipt.size() == 21);
        CHECK(exam::typedReceipt(receipt) == receipt);
        for (std::size_t at = 0; at < receipt.size(); ++at) {
            if (receipt[at] == '-') continue;
            for (const char letter : letters + "*~$=U") {
                std::string wrong = receipt;
                wrong[at] = letter;
                const auto read = exam::typedReceipt(wrong);
                if (read != (letter == receipt[at] ? std::optional(receipt) : std::nullopt)) FAIL(wrong);
            }
            const std::size_t next = at + 1 < receipt.size() && receipt[at + 1] == '-' ? at + 2 : at + 1;
            if (next >= receipt.size() || receipt[at] == receipt[next]) continue;
            std::string swapped = receipt;
            std::swap(swapped[at], swapped[next]);
            if (exam::typedReceipt(swapped)) FAIL(swapped);
        }
    }
    CHECK_FALSE(exam::typedReceipt(""));
    CHECK_FALSE(exam::typedReceipt(exam::receiptOf("x") + "0"));
}

TEST_CASE("a receipt reads as people write it") {
    // The first 80 bits of BLAKE2b-256 of nothing, 0e5751c026e543b2e8ab.
    const std::string receipt = exam::receiptOf("");
    CHECK(receipt == "1SBN-3G16-WN1V-5T5B-V");
    std::string typed;
    for (const char c : receipt) {
        if (c == '-')
            typed += " - ";
        else if (c == '1')
            typed += 'l';
        else if (c == '0')
            typed += 'o';
        else
            typed += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    CHECK(exam::typedReceipt(typed) == receipt);
}
