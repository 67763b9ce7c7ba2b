/// What is exported is JSON values as much as bytes: whoever makes more of them needs their module.
@_exported public import TextForms
