"""Presenting: a result as words, tables and data, in Swedish and English."""

from rotation.report.build import Report, ReportTable, Section, report_on
from rotation.report.data import result_data, result_json
from rotation.report.render import as_markdown, as_text

__all__ = ["Report", "ReportTable", "Section", "as_markdown", "as_text", "report_on", "result_data", "result_json"]
