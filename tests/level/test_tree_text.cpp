#include "level/yaml/tree_text.hpp"

#include <functional>

#include "level/yaml/library.hpp"
#include "support/catch.hpp"
#include "support/file_bytes.hpp"

namespace {

using level_yaml::Member;
using level_yaml::Node;

Node parsed(const std::string& yaml) {
    const auto tree = level_yaml::parseTree(yaml);
    if (const auto* issue = std::get_if<level::Issue>(&tree)) FAIL(issue->message + "\n" + yaml);
    return std::get<Node>(tree);
}

// But for places: those move. A quoted word that could stand plain may do so.
bool same(const Node& a, const Node& b) {
    return a.kind == b.kind && a.text == b.text && a.quoted == b.quoted &&
           std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(), same) &&
           std::equal(a.members.begin(), a.members.end(), b.members.begin(), b.members.end(),
                      [](const Member& left, const Member& right) {
                          return left.key == right.key && same(left.value, right.value);
                      });
}

// Whether the tree's file reads back as the tree, a plain text in quotes counted as itself.
bool readsBack(Node tree) {
    const Node again = parsed(level_yaml::textOf(tree));
    const std::function<void(Node&, const Node&)> forgive = [&](Node& one, const Node& other) {
        if (!one.quoted && other.quoted && one.text.find_first_of(" ,:;'\"()/%") != std::string::npos)
            one.quoted = true;
        for (std::size_t i = 0; i < one.items.size() && i < other.items.size(); ++i)
            forgive(one.items[i], other.items[i]);
        for (std::size_t i = 0; i < one.members.size() && i < other.members.size(); ++i)
            forgive(one.members[i].value, other.members[i].value);
    };
    forgive(tree, again);
    return same(tree, again);
}

}  // namespace

TEST_CASE("a tree's file reads back as the tree") {
    CHECK(readsBack(parsed("a: 1\nb: [0.10, -3, 1e-3, .5, 7.0]\nc: {d: true, e: \"true\", f: '1'}\n")));
    CHECK(readsBack(parsed("a:\nb: ~\nc: \"\"\nd: \"~\"\ne: \"null\"\nf: []\ng: {}\n")));
    CHECK(readsBack(
        parsed("a: \"quote \\\" back \\\\ line\\nnext\\ttab\"\nb: 'it''s'\nc: |\n  two\n  lines\n")));
    CHECK(
        readsBack(parsed("a: two words\nb: \"-\"\nc: \"...\"\nd: '# no comment'\ne: \"a: b\"\nf: \"[x\"\n")));
    CHECK(readsBack(parsed("a: \"\xC3\xA9t\xC3\xA9 \xF0\x9F\x98\x80\"\n")));
    for (const level::Level& level : level_yaml::readLibrary({{STIPPLE_SOURCE_DIR "/levels", true}}).levels) {
        INFO(level.id);
        CHECK(readsBack(parsed(level.bytes)));
    }
}

TEST_CASE("numbers keep the digits that they were written with") {
    CHECK(level_yaml::textOf(parsed("a: 0.50\nb: [1.0, 2]\nc: 1RL\n")) == "a: 0.50\nb: [1.0, 2]\nc: 1RL\n");
    CHECK(level_yaml::textOf(level_yaml::map({level_yaml::member("k", level_yaml::scalar("a b"))})) ==
          "k: \"a b\"\n");
}
