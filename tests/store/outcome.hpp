// What a call that may fail has given: its value, or its sentence.
#pragma once

#include <string>
#include <utility>
#include <variant>

#include "support/catch.hpp"

namespace outcome {

template <typename T>
T good(std::variant<T, std::string> result) {
    if (const auto* fault = std::get_if<std::string>(&result)) FAIL(*fault);
    return std::get<T>(std::move(result));
}

// Empty when nothing failed.
template <typename T>
std::string bad(const std::variant<T, std::string>& result) {
    return result.index() == 1 ? std::get<1>(result) : "";
}

}  // namespace outcome
