#include "level/yaml/tree.hpp"

#include <algorithm>
#include <optional>
#include <sstream>
#include <utility>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "text/utf8.hpp"

namespace level_yaml {

namespace {

// Thrown inside this file only, to leave the parser at the first fault.
struct Refusal {
    level::Issue issue;
};

Mark placeOf(const YAML::Mark& mark) { return {std::max(mark.line, 0) + 1, std::max(mark.column, 0) + 1}; }

level::Issue issueAt(Mark at, std::string code, std::string message, std::string hint) {
    return {level::Severity::error, std::move(code), at.line, at.column, {},
            std::move(message),     std::move(hint)};
}

Mark markOf(std::string_view bytes, std::size_t at) {
    const std::string_view before = bytes.substr(0, at);
    const std::size_t lineStart = before.rfind('\n');
    const std::size_t column = lineStart == std::string_view::npos ? at : at - lineStart - 1;
    return {1 + static_cast<int>(std::count(before.begin(), before.end(), '\n')),
            1 + static_cast<int>(column)};
}

// The byte at a place; past the end when the file is shorter.
std::size_t offsetOf(std::string_view bytes, Mark at) {
    std::size_t start = 0;
    for (int line = 1; line < at.line && start != std::string_view::npos; ++line) {
        const std::size_t end = bytes.find('\n', start);
        start = end == std::string_view::npos ? end : end + 1;
    }
    return start == std::string_view::npos ? bytes.size() : start + static_cast<std::size_t>(at.column - 1);
}

[[noreturn]] void refuse(const YAML::Mark& at, std::string code, std::string message, std::string hint) {
    throw Refusal{issueAt(placeOf(at), std::move(code), std::move(message), std::move(hint))};
}

// Checks every event and builds the tree. The limits of the library itself are wider (depth
// 500) or missing (aliases that expand without end, duplicate keys, tags).
class Guard final : public YAML::EventHandler {
public:
    // `bytes` must outlive the guard.
    Guard(std::string_view bytes, const TreeLimits& limits) : m_bytes(bytes), m_limits(limits) {}

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        checkProperties(mark, "?", anchor);
        if (wantsKey()) refuse(mark, "bad-key", "a key is missing before the colon", "Write `key: value`.");
        add(mark, Node{Node::Kind::none, placeOf(mark), {}, false, {}, {}});
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
        refuse(mark, "alias", "aliases (*name) are not used in levels", "Write the value again in full.");
    }

    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override {
        checkProperties(mark, tag, anchor);
        checkCharacters(mark, value);
        if (tag == "!") checkQuote(mark);
        if (wantsKey()) return takeKey(mark, value);
        if (value.size() > m_limits.scalarBytes)
            refuse(mark, "too-long",
                   "a text has more than " + std::to_string(m_limits.scalarBytes) + " bytes", "Shorten it.");
        add(mark, Node{Node::Kind::scalar, placeOf(mark), value, tag == "!", {}, {}});
    }

    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        open(mark, tag, anchor, Node::Kind::list);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        open(mark, tag, anchor, Node::Kind::map);
    }
    void OnMapEnd() override { close(); }

    [[nodiscard]] Node take() { return std::move(m_root); }

private:
    struct Open {
        Node node;
        std::optional<Member> member;  // a key that waits for its value
    };

    [[nodiscard]] bool wantsKey() const {
        return !m_open.empty() && m_open.back().node.kind == Node::Kind::map && !m_open.back().member;
    }

    static void checkProperties(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
        if (anchor != 0)
            refuse(mark, "anchor", "anchors (&name) are not used in levels",
                   "Write the value where it is needed.");
        if (!tag.empty() && tag != "?" && tag != "!")
            refuse(mark, "tag", "type tags (!name) are not used in levels",
                   "Take the tag out; the key tells the type.");
    }

    // Escapes such as "\0" bring in characters that the bytes did not show.
    static void checkCharacters(const YAML::Mark& mark, const std::string& value) {
        for (const char c : value) {
            const auto byte = static_cast<unsigned char>(c);
            if ((byte < 0x20U && c != '\n' && c != '\t') || byte == 0x7FU)
                refuse(mark, "control-character", "a text holds a control character", "Take it out.");
        }
    }

    // The parser takes the end of the file for the closing quote.
    void checkQuote(const YAML::Mark& mark) const {
        const std::size_t open = offsetOf(m_bytes, placeOf(mark));
        const char quote = open < m_bytes.size() ? m_bytes[open] : ' ';
        if (quote != '"' && quote != '\'') return;
        for (std::size_t i = open + 1; i < m_bytes.size(); ++i) {
            if (m_bytes[i] == quote) return;
            if (m_bytes[i] == '\\' && quote == '"') ++i;
        }
        refuse(mark, "syntax", "the quote that opens here is never closed", "Close it, or leave quotes out.");
    }

    void takeKey(const YAML::Mark& mark, const std::string& key) {
        if (key == "<<")
            refuse(mark, "merge-key", "merge keys (<<) are not used in levels",
                   "Write the keys out in full.");
        if (key.empty() || key.size() > m_limits.keyBytes)
            refuse(mark, "bad-key", "a key must have 1 to " + std::to_string(m_limits.keyBytes) + " bytes",
                   "Use one of the keys of docs/level-format.md.");
        Open& map = m_open.back();
        if (const Member* first = map.node.find(key))
            refuse(
                mark, "duplicate-key",
                "the key '" + key + "' stands twice here, first in line " + std::to_string(first->mark.line),
                "Keep one of the two.");
        map.member = Member{key, placeOf(mark), {}};
        count(mark);
    }

    void count(const YAML::Mark& mark) {
        if (++m_nodes > m_limits.nodes)
            refuse(mark, "too-many-values",
                   "the file holds more than " + std::to_string(m_limits.nodes) + " values",
                   "Split the level, or put its marks into a CSV file.");
    }

    void open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, Node::Kind kind) {
        checkProperties(mark, tag, anchor);
        if (wantsKey())
            refuse(mark, "bad-key", "a list or a map cannot be a key",
                   "Use one of the keys of docs/level-format.md.");
        if (m_open.size() >= m_limits.depth)
            refuse(mark, "too-deep",
                   "lists and maps are nested deeper than " + std::to_string(m_limits.depth),
                   "A level needs six levels at most; check the brackets.");
        count(mark);
        m_open.push_back({Node{kind, placeOf(mark), {}, false, {}, {}}, std::nullopt});
    }

    void close() {
        Node done = std::move(m_open.back().node);
        m_open.pop_back();
        place(std::move(done));
    }

    void add(const YAML::Mark& mark, Node node) {
        count(mark);
        place(std::move(node));
    }

    void place(Node node) {
        if (m_open.empty()) {
            m_root = std::move(node);
            return;
        }
        Open& top = m_open.back();
        if (top.node.items.size() + top.node.members.size() >= m_limits.children)
            throw Refusal{
                issueAt(node.mark, "too-many-values",
                        "a list or map holds more than " + std::to_string(m_limits.children) + " values",
                        "Put long lists of marks into a CSV file.")};
        if (top.node.kind == Node::Kind::list) {
            top.node.items.push_back(std::move(node));
        } else {
            top.member->value = std::move(node);
            top.node.members.push_back(std::move(*top.member));
            top.member.reset();
        }
    }

    std::string_view m_bytes;
    TreeLimits m_limits;
    std::vector<Open> m_open;
    std::size_t m_nodes = 0;
    Node m_root;
};

std::optional<level::Issue> refuseBytes(std::string_view bytes, const TreeLimits& limits) {
    if (bytes.size() > limits.bytes)
        return issueAt({}, "too-large",
                       "the file has more than " + std::to_string(limits.bytes / 1024) + " KiB",
                       "Put long lists of marks into a CSV file.");
    if (const auto bad = text::firstBadUtf8(bytes))
        return issueAt(markOf(bytes, *bad), "not-utf8", "the text is not UTF-8", "Save the file as UTF-8.");
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        if (byte == 0)
            return issueAt(markOf(bytes, i), "nul-byte", "the file holds a NUL byte",
                           "Save it as plain text.");
        if ((byte < 0x20U && byte != '\n' && byte != '\r' && byte != '\t') || byte == 0x7FU)
            return issueAt(markOf(bytes, i), "control-character", "the file holds a control character",
                           "Take it out.");
    }
    return std::nullopt;
}

// Where the first document seems to end: a line of --- or ... below something else.
Mark endOfDocument(std::string_view bytes) {
    bool begun = false;
    int line = 1;
    while (!bytes.empty()) {
        const std::string_view text = bytes.substr(0, bytes.find('\n'));
        if (begun && (text.starts_with("---") || text.starts_with("..."))) return {line, 1};
        if (text.find_first_not_of(" \r") != std::string_view::npos && text.front() != '#' &&
            text.front() != '%')
            begun = true;
        bytes.remove_prefix(std::min(bytes.size(), text.size() + 1));
        ++line;
    }
    return {};
}

std::variant<Node, level::Issue> parseDocument(std::string_view bytes, const TreeLimits& limits) {
    std::istringstream in{std::string(bytes)};
    YAML::Parser parser(in);
    Guard guard(bytes, limits);
    if (!parser.HandleNextDocument(guard))
        return issueAt({}, "empty", "the file holds no level",
                       "Begin with `stipple: 1`; docs/level-format.md shows the rest.");
    // The parser stops quietly at the end of the first document.
    if (parser)
        return issueAt(endOfDocument(bytes), "several-documents",
                       "something stands behind the end of the level",
                       "One file holds one level: take out `---`, `...` and what does not belong to a key.");
    return guard.take();
}

}  // namespace

const Member* Node::find(std::string_view key) const {
    const auto found =
        std::find_if(members.begin(), members.end(), [&](const Member& m) { return m.key == key; });
    return found == members.end() ? nullptr : &*found;
}

std::variant<Node, level::Issue> parseTree(std::string_view bytes, const TreeLimits& limits) {
    if (auto issue = refuseBytes(bytes, limits)) return *std::move(issue);
    try {
        return parseDocument(bytes, limits);
    } catch (const Refusal& refusal) {
        return refusal.issue;
    } catch (const YAML::Exception& fault) {
        return issueAt(placeOf(fault.mark), "syntax", "this is no YAML: " + text::madeUtf8(fault.msg),
                       "Check indentation, colons, brackets and quotes here and in the line before.");
    }
}

}  // namespace level_yaml
