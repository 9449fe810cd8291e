"""Swift models of OpenAPI documents, JSON Schemas and model pages, made by actions with declared inputs and outputs."""

def _modelgen_models_impl(ctx):
    file_name = ctx.attr.file_name or ctx.label.name
    outputs = [
        ctx.actions.declare_file("%s/%s.Models%d.swift" % (ctx.label.name, file_name, index))
        for index in range(ctx.attr.shards)
    ]
    inputs = ctx.files.srcs + ctx.files.deps

    arguments = ctx.actions.args()
    arguments.add("generate")
    arguments.add_all(ctx.files.srcs)
    arguments.add("--output", outputs[0].dirname)
    arguments.add("--layout", "shards=%d" % ctx.attr.shards)
    arguments.add("--file-name", file_name)
    if ctx.attr.module_name:
        arguments.add("--module-name", ctx.attr.module_name)

    # What an earlier run made is no input of the action, and a file that is read is one only if it is declared.
    arguments.add("--ignore-history")
    arguments.add("--allow-outside")
    if ctx.attr.warnings_as_errors:
        arguments.add("--warnings-as-errors")
    arguments.add_all(ctx.attr.options)
    if ctx.file.config:
        arguments.add("--config", ctx.file.config)
        inputs = inputs + [ctx.file.config]

    ctx.actions.run(
        executable = ctx.executable.modelgen,
        arguments = [arguments],
        inputs = inputs,
        outputs = outputs,
        mnemonic = "ModelGen",
        progress_message = "Generating models of %{label}",
        # No locale, no PATH, no HOME: the key of the action is the same for everybody.
        use_default_shell_env = False,
    )
    return [DefaultInfo(files = depset(outputs))]

modelgen_models = rule(
    implementation = _modelgen_models_impl,
    doc = "Generates a fixed number of Swift files; the label stands for them in the `srcs` of a swift_library.",
    attrs = {
        "srcs": attr.label_list(
            doc = "What to read: documents, each with its own types.",
            allow_files = [".yaml", ".yml", ".json", ".md"],
            mandatory = True,
        ),
        "deps": attr.label_list(
            doc = "Files that they refer to, overlays and templates. One that is missing here is not there for modelgen either.",
            allow_files = True,
        ),
        "config": attr.label(
            doc = "A modelgen.yaml.",
            allow_single_file = [".yaml", ".yml"],
        ),
        "shards": attr.int(
            doc = "How many files the types are spread over.",
            default = 8,
        ),
        "file_name": attr.string(doc = "What the files are called; by default as the target."),
        "module_name": attr.string(doc = "The module that the files are compiled into."),
        "warnings_as_errors": attr.bool(
            doc = "Fail over warnings. A reference to a file that is not declared is one: modelgen sees only that it is not there.",
            default = True,
        ),
        "options": attr.string_list(doc = "Further options of modelgen."),
        "modelgen": attr.label(
            doc = "The executable.",
            default = "//tools:modelgen",
            allow_single_file = True,
            executable = True,
            cfg = "exec",
        ),
    },
)
