#include <array>

#include "credential/claim.hpp"

namespace credential {

namespace {

// RFC 9285, section 4.2.
constexpr std::string_view kLetters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

trust::Reason notBase45(const std::string& what) {
    return {"claim-form", "The code is no base 45: " + what + "."};
}

}  // namespace

std::string base45(std::string_view bytes) {
    std::string text;
    const auto put = [&text](unsigned number, int letters) {
        for (; letters > 0; --letters, number /= 45) text += kLetters[number % 45];
    };
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2)
        put(static_cast<unsigned char>(bytes[i]) * 256U + static_cast<unsigned char>(bytes[i + 1]), 3);
    if (bytes.size() % 2 == 1) put(static_cast<unsigned char>(bytes.back()), 2);
    return text;
}

std::variant<std::string, trust::Reason> bytesOfBase45(std::string_view text) {
    if (text.size() % 3 == 1) return notBase45("a letter is missing at its end");
    std::string bytes;
    for (std::size_t i = 0; i < text.size(); i += 3) {
        const std::size_t letters = std::min<std::size_t>(3, text.size() - i);
        unsigned number = 0;
        for (std::size_t k = letters; k > 0; --k) {
            const std::size_t digit = kLetters.find(text[i + k - 1]);
            if (digit == std::string_view::npos)
                return notBase45("letter " + std::to_string(i + k) + " is none of its 45");
            number = number * 45U + static_cast<unsigned>(digit);
        }
        if (number > (letters == 3 ? 0xFFFFU : 0xFFU)) return notBase45("a group of letters is too large");
        if (letters == 3) bytes += static_cast<char>(number >> 8U);
        bytes += static_cast<char>(number & 0xFFU);
    }
    return bytes;
}

}  // namespace credential
