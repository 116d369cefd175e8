#include "text/list.hpp"

namespace text {

std::string listed(const std::vector<std::string>& words) {
    std::string list;
    for (const std::string& word : words) {
        if (&word != &words.front()) list += ", ";
        list += word;
    }
    return list;
}

}  // namespace text
