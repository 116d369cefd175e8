#include "app/acts.hpp"
#include "app/exam_commands.hpp"

namespace app {

namespace {

void addKeys(CLI::App& command, ExamPaperOptions& options) {
    command.add_option("--keys", options.keys, "the folder of keys (default: exam/keys in the data folder)")
        ->type_name("DIR");
    command.add_flag("--json", options.json, "one JSON object on standard output");
}

}  // namespace

void addPaperActs(CLI::App& exam, const CommandLine& line, ExamPaperOptions& options, int& exitCode) {
    const Acts acts(line, exitCode);
    auto* author = acts.addAct(exam, "author", "make a paper of its description; it is not signed yet",
                               options, authorPaper);
    author->footer(
        "Example: stipple exam author assets/exam/specimen.yaml --out smp-try.draft --release-file "
        "release.txt");
    author->add_option("SPEC", options.file, "a YAML file (docs/papers.md)")->required();
    author->add_option("--out", options.out, "the draft to write")->type_name("FILE")->required();
    Acts::addPassphraseFile(*author, "--release-file", options.releaseFile,
                            "the release passphrase, which opens the paper on the day")
        ->required();
    addKeys(*author, options);

    auto* check = acts.addAct(exam, "check", "say what is wrong with descriptions, drafts and papers",
                              options, checkPapers);
    check->footer("Example: stipple exam check assets/exam/specimen.yaml smp-try.paper");
    check->add_option("FILE", options.files, "descriptions (YAML), drafts or papers")->required();
    addKeys(*check, options);

    auto* sign = acts.addAct(exam, "sign", "put the author's signature on a draft", options, signPaper);
    sign->footer(
        "Example: stipple exam sign smp-try.draft --out smp-try.paper --by A-01 --passphrase-file a-01.txt");
    sign->add_option("DRAFT", options.file, "a file that `exam author` made")->required();
    sign->add_option("--out", options.out, "the paper to write")->type_name("FILE")->required();
    sign->add_option("--by", options.by, "the label of an author's key")->type_name("LABEL")->required();
    Acts::addPassphraseFile(*sign, "--passphrase-file", options.passphraseFile, "that key's")->required();
    sign->add_option("--release-file", options.releaseFile,
                     "the release passphrase: look into the draft before it is signed")
        ->type_name("FILE");
    addKeys(*sign, options);
}

}  // namespace app
