#include "level/yaml/tree_text.hpp"

#include <cassert>
#include <string_view>
#include <utility>

#include "text/json.hpp"

namespace level_yaml {

namespace {

bool isPlain(const Node& node) {
    constexpr std::string_view kPlain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.+-";
    return !node.quoted && !node.text.empty() && node.text.find_first_not_of(kPlain) == std::string::npos &&
           node.text.find_first_not_of('.') != std::string::npos &&
           node.text.find_first_not_of('-') != std::string::npos;
}

std::string flowOf(const Node& node) {
    std::string text;
    switch (node.kind) {
        case Node::Kind::none:
            return "~";
        case Node::Kind::scalar:
            // A string of JSON is one of YAML.
            return isPlain(node) ? node.text : text::Json(node.text).dump();
        case Node::Kind::list:
            for (const Node& item : node.items) text += (text.empty() ? "" : ", ") + flowOf(item);
            return "[" + text + "]";
        case Node::Kind::map:
            for (const Member& member : node.members)
                text += (text.empty() ? "" : ", ") + member.key + ": " + flowOf(member.value);
            return "{" + text + "}";
    }
    return text;
}

}  // namespace

std::string textOf(const Node& root) {
    assert(root.kind == Node::Kind::map);
    std::string text;
    for (const Member& member : root.members) {
        text += member.key + ": " + flowOf(member.value) + "\n";
    }
    return text;
}

Node scalar(std::string text) { return {Node::Kind::scalar, {}, std::move(text), false, {}, {}}; }
Node list(std::vector<Node> items) { return {Node::Kind::list, {}, {}, false, std::move(items), {}}; }
Node map(std::vector<Member> members) { return {Node::Kind::map, {}, {}, false, {}, std::move(members)}; }
Member member(std::string key, Node value) { return {std::move(key), {}, std::move(value)}; }

}  // namespace level_yaml
