"""The contribution form: all it knows comes from the model, the catalog and the codes."""

from handreikingen.exports.form.data import KINDS, form_data, form_script

__all__ = ["KINDS", "form_data", "form_script"]
