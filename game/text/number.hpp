// Numbers as text, without locale: std::from_chars and std::to_chars with full checks.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace text {

// A decimal number that fills the whole text: optional minus, digits without a leading zero
// (010 is refused), optional fraction and exponent. No plus, blanks, hexadecimal, inf or nan.
[[nodiscard]] std::optional<double> parseNumber(std::string_view text);
// The same for whole numbers.
[[nodiscard]] std::optional<std::int64_t> parseWhole(std::string_view text);
// The shortest text that reads back as the same double (minus zero as 0); never with an
// exponent between 1e-6 and 1e15. The value must be finite (asserted).
[[nodiscard]] std::string formatNumber(double value);
// With exactly that many decimals, rounded half away from zero on the shortest text; never
// "-0.00". The value must be finite, decimals >= 0 (asserted).
[[nodiscard]] std::string formatFixed(double value, int decimals);

}  // namespace text
